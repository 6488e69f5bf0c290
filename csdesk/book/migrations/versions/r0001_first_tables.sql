-- The tables of the first release, frozen: later revisions change them, this file does not.
CREATE TABLE setting (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_setting PRIMARY KEY (n),
    CONSTRAINT uq_setting_id UNIQUE (id)
);
CREATE TABLE playbook (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    occasion TEXT NOT NULL,
    CONSTRAINT pk_playbook PRIMARY KEY (n),
    CONSTRAINT uq_playbook_id UNIQUE (id)
);
CREATE TABLE account (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    domain TEXT NOT NULL,
    industry TEXT NOT NULL,
    country VARCHAR(2) NOT NULL,
    city TEXT NOT NULL,
    zone TEXT NOT NULL,
    tier TEXT NOT NULL,
    status TEXT NOT NULL,
    stage TEXT NOT NULL,
    stage_since DATE,
    owner TEXT NOT NULL,
    parent_id VARCHAR(36),
    customer_since DATE,
    cadence_days INTEGER,
    tags TEXT NOT NULL,
    notes TEXT NOT NULL,
    extra TEXT NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (n),
    CONSTRAINT ck_account_status_known CHECK (status IN ('prospect', 'active', 'churned')),
    CONSTRAINT ck_account_stage_known CHECK (stage IN ('new', 'intermediate', 'advanced', 'advocate')),
    CONSTRAINT ck_account_cadence_positive CHECK (cadence_days IS NULL OR cadence_days > 0),
    CONSTRAINT uq_account_id UNIQUE (id),
    CONSTRAINT fk_account_parent_id FOREIGN KEY(parent_id) REFERENCES account (id)
);
CREATE INDEX ix_account_parent_id ON account (parent_id);
CREATE INDEX ix_account_name ON account (name);
CREATE TABLE external_ref (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    value TEXT NOT NULL,
    row_id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_external_ref PRIMARY KEY (n),
    CONSTRAINT uq_external_ref_id UNIQUE (id)
);
CREATE INDEX ix_external_ref_row_id ON external_ref (row_id);
CREATE INDEX ix_external_ref_value ON external_ref (kind, source, value);
CREATE TABLE action (
    n INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    at VARCHAR(20) NOT NULL,
    device VARCHAR(36) NOT NULL,
    origin TEXT NOT NULL,
    undoes INTEGER,
    first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    CONSTRAINT fk_action_undoes FOREIGN KEY(undoes) REFERENCES action (n)
);
CREATE TABLE journal (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    action_n INTEGER,
    tbl TEXT NOT NULL,
    row_id TEXT NOT NULL,
    op VARCHAR(1) NOT NULL,
    old TEXT,
    at TEXT
);
CREATE INDEX ix_journal_row ON journal (tbl, row_id, seq) WHERE tbl <> 'usage';
CREATE TABLE journal_now (
    n INTEGER NOT NULL,
    action_n INTEGER NOT NULL,
    CONSTRAINT pk_journal_now PRIMARY KEY (n)
);
CREATE TABLE book_meta (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_book_meta PRIMARY KEY ("key")
);
CREATE TABLE feature (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    released_on DATE,
    CONSTRAINT pk_feature PRIMARY KEY (n),
    CONSTRAINT uq_feature_id UNIQUE (id)
);
CREATE INDEX ix_feature_name ON feature (name);
CREATE TABLE snooze (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    kind TEXT,
    episode TEXT NOT NULL,
    until DATE,
    until_change BOOLEAN NOT NULL,
    known TEXT NOT NULL,
    why TEXT NOT NULL,
    made_at VARCHAR(20) NOT NULL,
    CONSTRAINT pk_snooze PRIMARY KEY (n),
    CONSTRAINT uq_snooze_id UNIQUE (id),
    CONSTRAINT fk_snooze_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
CREATE INDEX ix_snooze_account_id ON snooze (account_id);
CREATE TABLE checkin (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    title TEXT NOT NULL,
    starts_local VARCHAR(16) NOT NULL,
    zone TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    rrule TEXT NOT NULL,
    agenda TEXT NOT NULL,
    place TEXT NOT NULL,
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    status TEXT NOT NULL,
    changed_at VARCHAR(20) NOT NULL,
    CONSTRAINT pk_checkin PRIMARY KEY (n),
    CONSTRAINT ck_checkin_status_known CHECK (status IN ('planned', 'held', 'cancelled')),
    CONSTRAINT ck_checkin_minutes_positive CHECK (minutes > 0),
    CONSTRAINT uq_checkin_id UNIQUE (id),
    CONSTRAINT fk_checkin_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT uq_checkin_uid UNIQUE (uid)
);
CREATE INDEX ix_checkin_account_id ON checkin (account_id);
CREATE TABLE playbook_step (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    playbook_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    offset_days INTEGER NOT NULL,
    side TEXT NOT NULL,
    channel TEXT NOT NULL,
    CONSTRAINT pk_playbook_step PRIMARY KEY (n),
    CONSTRAINT uq_playbook_step_id UNIQUE (id),
    CONSTRAINT fk_playbook_step_playbook_id FOREIGN KEY(playbook_id) REFERENCES playbook (id)
);
CREATE INDEX ix_playbook_step_playbook_id ON playbook_step (playbook_id);
CREATE TABLE playbook_run (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    playbook_id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    started_on DATE NOT NULL,
    ended_on DATE,
    CONSTRAINT pk_playbook_run PRIMARY KEY (n),
    CONSTRAINT uq_playbook_run_id UNIQUE (id),
    CONSTRAINT fk_playbook_run_playbook_id FOREIGN KEY(playbook_id) REFERENCES playbook (id),
    CONSTRAINT fk_playbook_run_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
CREATE INDEX ix_playbook_run_playbook_id ON playbook_run (playbook_id);
CREATE INDEX ix_playbook_run_account_id ON playbook_run (account_id);
CREATE TABLE contact (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    influence INTEGER NOT NULL,
    emails TEXT NOT NULL,
    phones TEXT NOT NULL,
    birthday VARCHAR(10),
    country VARCHAR(2) NOT NULL,
    zone TEXT NOT NULL,
    channel TEXT NOT NULL,
    left_on DATE,
    opted_out TEXT NOT NULL,
    notes TEXT NOT NULL,
    extra TEXT NOT NULL,
    CONSTRAINT pk_contact PRIMARY KEY (n),
    CONSTRAINT uq_contact_id UNIQUE (id),
    CONSTRAINT fk_contact_account_id FOREIGN KEY(account_id) REFERENCES account (id)
);
CREATE INDEX ix_contact_account_id ON contact (account_id);
CREATE TABLE contract (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE,
    renews_on DATE,
    billing_months INTEGER NOT NULL,
    notice_days INTEGER NOT NULL,
    auto_renew BOOLEAN NOT NULL,
    price_cap_bp INTEGER,
    is_trial BOOLEAN NOT NULL,
    offer_made_on DATE,
    renews_id VARCHAR(36),
    source TEXT NOT NULL,
    external_id TEXT,
    extra TEXT NOT NULL,
    CONSTRAINT pk_contract PRIMARY KEY (n),
    CONSTRAINT ck_contract_notice_not_negative CHECK (notice_days >= 0),
    CONSTRAINT ck_contract_ends_after_start CHECK (ends_on IS NULL OR ends_on >= starts_on),
    CONSTRAINT ck_contract_billing_positive CHECK (billing_months > 0),
    CONSTRAINT uq_contract_id UNIQUE (id),
    CONSTRAINT fk_contract_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_contract_renews_id FOREIGN KEY(renews_id) REFERENCES contract (id)
);
CREATE INDEX ix_contract_account_id ON contract (account_id);
CREATE INDEX ix_contract_renews_id ON contract (renews_id);
CREATE TABLE touchpoint (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    at VARCHAR(20) NOT NULL,
    channel TEXT NOT NULL,
    direction TEXT NOT NULL,
    minutes INTEGER,
    minutes_guessed BOOLEAN NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    sentiment INTEGER,
    answered TEXT NOT NULL,
    checkin_id VARCHAR(36),
    source TEXT NOT NULL,
    external_id TEXT,
    CONSTRAINT pk_touchpoint PRIMARY KEY (n),
    CONSTRAINT ck_touchpoint_direction_known CHECK (direction IN ('out', 'in', 'both')),
    CONSTRAINT ck_touchpoint_channel_known CHECK (channel IN ('call', 'email', 'meeting', 'message', 'event')),
    CONSTRAINT ck_touchpoint_minutes_not_negative CHECK (minutes IS NULL OR minutes >= 0),
    CONSTRAINT uq_touchpoint_id UNIQUE (id),
    CONSTRAINT fk_touchpoint_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_touchpoint_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkin (id)
);
CREATE INDEX ix_touchpoint_account_id_at ON touchpoint (account_id, at, direction, channel);
CREATE INDEX ix_touchpoint_checkin_id ON touchpoint (checkin_id);
CREATE INDEX ix_touchpoint_external_id ON touchpoint (external_id) WHERE external_id <> '';
CREATE TABLE checkin_attendee (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    checkin_id VARCHAR(36) NOT NULL,
    contact_id VARCHAR(36),
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    partstat TEXT NOT NULL,
    CONSTRAINT pk_checkin_attendee PRIMARY KEY (n),
    CONSTRAINT uq_checkin_attendee_id UNIQUE (id),
    CONSTRAINT fk_checkin_attendee_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkin (id),
    CONSTRAINT fk_checkin_attendee_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id)
);
CREATE INDEX ix_checkin_attendee_contact_id ON checkin_attendee (contact_id);
CREATE INDEX ix_checkin_attendee_checkin_id ON checkin_attendee (checkin_id);
CREATE TABLE ticket (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    contact_id VARCHAR(36),
    subject TEXT NOT NULL,
    opened_at VARCHAR(20) NOT NULL,
    closed_at VARCHAR(20),
    priority TEXT NOT NULL,
    satisfaction INTEGER,
    escalated BOOLEAN NOT NULL,
    first_response_minutes INTEGER,
    source TEXT NOT NULL,
    external_id TEXT,
    extra TEXT NOT NULL,
    CONSTRAINT pk_ticket PRIMARY KEY (n),
    CONSTRAINT uq_ticket_id UNIQUE (id),
    CONSTRAINT fk_ticket_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_ticket_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id)
);
CREATE INDEX ix_ticket_account_id_closed_at ON ticket (account_id, closed_at);
CREATE INDEX ix_ticket_contact_id ON ticket (contact_id);
CREATE TABLE contract_line (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    contract_id VARCHAR(36) NOT NULL,
    product TEXT NOT NULL,
    seats INTEGER,
    amount_minor INTEGER NOT NULL,
    currency VARCHAR(3) NOT NULL,
    billing_months INTEGER NOT NULL,
    CONSTRAINT pk_contract_line PRIMARY KEY (n),
    CONSTRAINT ck_contract_line_billing_positive CHECK (billing_months > 0),
    CONSTRAINT uq_contract_line_id UNIQUE (id),
    CONSTRAINT fk_contract_line_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id)
);
CREATE INDEX ix_contract_line_contract_id ON contract_line (contract_id);
CREATE TABLE revenue_event (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    contract_id VARCHAR(36),
    day DATE NOT NULL,
    reason TEXT NOT NULL,
    mrr_delta_minor INTEGER,
    refund_minor INTEGER,
    currency VARCHAR(3),
    cause TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    external_id TEXT,
    extra TEXT NOT NULL,
    CONSTRAINT pk_revenue_event PRIMARY KEY (n),
    CONSTRAINT uq_revenue_event_id UNIQUE (id),
    CONSTRAINT fk_revenue_event_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_revenue_event_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id)
);
CREATE INDEX ix_revenue_event_contract_id ON revenue_event (contract_id);
CREATE INDEX ix_revenue_event_account_id ON revenue_event (account_id);
CREATE TABLE feature_use (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    contact_id VARCHAR(36),
    feature_id VARCHAR(36) NOT NULL,
    first_on DATE,
    last_on DATE,
    told_on DATE,
    told_by TEXT NOT NULL,
    declined_on DATE,
    CONSTRAINT pk_feature_use PRIMARY KEY (n),
    CONSTRAINT uq_feature_use_id UNIQUE (id),
    CONSTRAINT fk_feature_use_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_feature_use_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_feature_use_feature_id FOREIGN KEY(feature_id) REFERENCES feature (id)
);
CREATE INDEX ix_feature_use_feature_id ON feature_use (feature_id);
CREATE INDEX ix_feature_use_contact_id ON feature_use (contact_id);
CREATE INDEX ix_feature_use_account_id ON feature_use (account_id);
CREATE TABLE usage (
    n INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account_id VARCHAR(36) NOT NULL,
    contract_id VARCHAR(36),
    feature_id VARCHAR(36),
    day DATE NOT NULL,
    metric TEXT NOT NULL,
    value DOUBLE NOT NULL,
    seconds INTEGER,
    errors INTEGER,
    is_beta BOOLEAN,
    source TEXT NOT NULL,
    external_id TEXT,
    CONSTRAINT fk_usage_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_usage_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id),
    CONSTRAINT fk_usage_feature_id FOREIGN KEY(feature_id) REFERENCES feature (id)
);
CREATE INDEX ix_usage_account_id_day ON usage (account_id, day, metric, value, feature_id);
CREATE TABLE touchpoint_contact (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    touchpoint_id VARCHAR(36) NOT NULL,
    contact_id VARCHAR(36) NOT NULL,
    CONSTRAINT pk_touchpoint_contact PRIMARY KEY (n),
    CONSTRAINT uq_touchpoint_contact_id UNIQUE (id),
    CONSTRAINT fk_touchpoint_contact_touchpoint_id FOREIGN KEY(touchpoint_id) REFERENCES touchpoint (id),
    CONSTRAINT fk_touchpoint_contact_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id)
);
CREATE INDEX ix_touchpoint_contact_both ON touchpoint_contact (touchpoint_id, contact_id);
CREATE INDEX ix_touchpoint_contact_contact ON touchpoint_contact (contact_id, touchpoint_id);
CREATE TABLE task (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    account_id VARCHAR(36) NOT NULL,
    contact_id VARCHAR(36),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    channel TEXT NOT NULL,
    due_on DATE,
    since DATE NOT NULL,
    done_at VARCHAR(20),
    run_id VARCHAR(36),
    touchpoint_id VARCHAR(36),
    position INTEGER NOT NULL,
    notes TEXT NOT NULL,
    CONSTRAINT pk_task PRIMARY KEY (n),
    CONSTRAINT ck_task_side_known CHECK (side IN ('us', 'them')),
    CONSTRAINT ck_task_kind_known CHECK (kind IN ('task', 'next step', 'step')),
    CONSTRAINT uq_task_id UNIQUE (id),
    CONSTRAINT fk_task_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_task_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id),
    CONSTRAINT fk_task_run_id FOREIGN KEY(run_id) REFERENCES playbook_run (id),
    CONSTRAINT fk_task_touchpoint_id FOREIGN KEY(touchpoint_id) REFERENCES touchpoint (id)
);
CREATE INDEX ix_task_open ON task (account_id, due_on) WHERE done_at IS NULL;
CREATE INDEX ix_task_touchpoint_id ON task (touchpoint_id);
CREATE INDEX ix_task_run_id ON task (run_id);
CREATE INDEX ix_task_contact_id ON task (contact_id);
CREATE INDEX ix_task_account_id ON task (account_id);
