-- The tables of revision 0003, frozen: later revisions change them, this file does not.
-- Names of tables in other tables stay as they are while a table is put aside.
PRAGMA legacy_alter_table = ON;
ALTER TABLE checkin RENAME TO checkin_before;
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
    series_id VARCHAR(36),
    recurrence_id VARCHAR(16) NOT NULL,
    organizer TEXT NOT NULL,
    invited_as TEXT NOT NULL,
    CONSTRAINT pk_checkin PRIMARY KEY (n),
    CONSTRAINT ck_checkin_status_known CHECK (status IN ('planned', 'held', 'cancelled')),
    CONSTRAINT ck_checkin_minutes_positive CHECK (minutes > 0),
    CONSTRAINT ck_checkin_occurrence_of_a_series CHECK ((series_id IS NULL) = (recurrence_id = '')),
    CONSTRAINT uq_checkin_uid_recurrence_id UNIQUE (uid, recurrence_id),
    CONSTRAINT uq_checkin_id UNIQUE (id),
    CONSTRAINT fk_checkin_account_id FOREIGN KEY(account_id) REFERENCES account (id),
    CONSTRAINT fk_checkin_series_id FOREIGN KEY(series_id) REFERENCES checkin (id)
);
INSERT INTO checkin (n, id, account_id, title, starts_local, zone, minutes, rrule, agenda, place, uid, sequence, status, changed_at, series_id, recurrence_id, organizer, invited_as)
SELECT n, id, account_id, title, starts_local, zone, minutes, rrule, agenda, place, uid, sequence, status, changed_at, NULL, '', '', '' FROM checkin_before;
DROP TABLE checkin_before;
CREATE INDEX ix_checkin_account_id ON checkin (account_id);
CREATE INDEX ix_checkin_series_id ON checkin (series_id);
ALTER TABLE checkin_attendee RENAME TO checkin_attendee_before;
CREATE TABLE checkin_attendee (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    checkin_id VARCHAR(36) NOT NULL,
    contact_id VARCHAR(36),
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    partstat TEXT NOT NULL,
    comment TEXT NOT NULL,
    replied_at VARCHAR(20),
    replied_sequence INTEGER,
    told_sequence INTEGER,
    told_at VARCHAR(20),
    removed_sequence INTEGER,
    CONSTRAINT pk_checkin_attendee PRIMARY KEY (n),
    CONSTRAINT uq_checkin_attendee_id UNIQUE (id),
    CONSTRAINT fk_checkin_attendee_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkin (id),
    CONSTRAINT fk_checkin_attendee_contact_id FOREIGN KEY(contact_id) REFERENCES contact (id)
);
INSERT INTO checkin_attendee (n, id, checkin_id, contact_id, email, name, partstat, comment, replied_at, replied_sequence, told_sequence, told_at, removed_sequence)
SELECT n, id, checkin_id, contact_id, email, name, partstat, '', NULL, NULL, NULL, NULL, NULL FROM checkin_attendee_before;
DROP TABLE checkin_attendee_before;
CREATE INDEX ix_checkin_attendee_checkin_id ON checkin_attendee (checkin_id);
CREATE INDEX ix_checkin_attendee_contact_id ON checkin_attendee (contact_id);
ALTER TABLE busy_time RENAME TO busy_time_before;
CREATE TABLE busy_time (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    source_id VARCHAR(36) NOT NULL,
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    title TEXT NOT NULL,
    starts_at VARCHAR(20) NOT NULL,
    ends_at VARCHAR(20) NOT NULL,
    all_day BOOLEAN NOT NULL,
    people TEXT NOT NULL,
    instance TEXT NOT NULL,
    CONSTRAINT pk_busy_time PRIMARY KEY (n),
    CONSTRAINT ck_busy_time_ends_after_start CHECK (ends_at >= starts_at),
    CONSTRAINT uq_busy_time_id UNIQUE (id),
    CONSTRAINT fk_busy_time_source_id FOREIGN KEY(source_id) REFERENCES calendar_source (id)
);
INSERT INTO busy_time (n, id, source_id, uid, sequence, title, starts_at, ends_at, all_day, people, instance)
SELECT n, id, source_id, uid, sequence, title, starts_at, ends_at, all_day, '[]', '' FROM busy_time_before;
DROP TABLE busy_time_before;
CREATE INDEX ix_busy_time_source_id ON busy_time (source_id);
CREATE INDEX ix_busy_time_starts_at ON busy_time (starts_at);
CREATE TABLE outgoing_mail (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    checkin_id VARCHAR(36) NOT NULL,
    attendee_id VARCHAR(36),
    again BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    status TEXT NOT NULL,
    queued_at VARCHAR(20) NOT NULL,
    tried_at VARCHAR(20),
    sent_at VARCHAR(20),
    what TEXT NOT NULL,
    recipients TEXT NOT NULL,
    problem TEXT NOT NULL,
    message_id TEXT NOT NULL,
    CONSTRAINT pk_outgoing_mail PRIMARY KEY (n),
    CONSTRAINT ck_outgoing_mail_status_known CHECK (status IN ('waiting', 'sending', 'sent', 'failed', 'withdrawn')),
    CONSTRAINT uq_outgoing_mail_id UNIQUE (id),
    CONSTRAINT fk_outgoing_mail_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkin (id),
    CONSTRAINT fk_outgoing_mail_attendee_id FOREIGN KEY(attendee_id) REFERENCES checkin_attendee (id)
);
CREATE INDEX ix_outgoing_mail_attendee_id ON outgoing_mail (attendee_id);
CREATE INDEX ix_outgoing_mail_checkin_id ON outgoing_mail (checkin_id);
CREATE TABLE answer (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    read_at VARCHAR(20) NOT NULL,
    sentence TEXT NOT NULL,
    checkin_id VARCHAR(36),
    CONSTRAINT pk_answer PRIMARY KEY (n),
    CONSTRAINT uq_answer_id UNIQUE (id),
    CONSTRAINT uq_answer_digest UNIQUE (digest),
    CONSTRAINT fk_answer_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkin (id)
);
CREATE INDEX ix_answer_checkin_id ON answer (checkin_id);
CREATE TABLE proposal (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    checkin_id VARCHAR(36),
    task_id VARCHAR(36),
    recurrence_id TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    starts_at VARCHAR(20),
    minutes INTEGER,
    comment TEXT NOT NULL,
    stamp VARCHAR(20),
    sequence INTEGER NOT NULL,
    etag TEXT NOT NULL,
    received_at VARCHAR(20) NOT NULL,
    status TEXT NOT NULL,
    decided_at VARCHAR(20),
    meant_at VARCHAR(20),
    CONSTRAINT pk_proposal PRIMARY KEY (n),
    CONSTRAINT ck_proposal_source_known CHECK (source IN ('guest', 'calendar')),
    CONSTRAINT ck_proposal_kind_known CHECK (kind IN ('move', 'cancel', 'done')),
    CONSTRAINT ck_proposal_status_known CHECK (status IN ('open', 'accepted', 'declined', 'over')),
    CONSTRAINT uq_proposal_id UNIQUE (id),
    CONSTRAINT fk_proposal_checkin_id FOREIGN KEY(checkin_id) REFERENCES checkin (id),
    CONSTRAINT fk_proposal_task_id FOREIGN KEY(task_id) REFERENCES task (id)
);
CREATE INDEX ix_proposal_checkin_id ON proposal (checkin_id);
CREATE INDEX ix_proposal_task_id ON proposal (task_id);
CREATE TABLE meeting_choice (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    uid TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    choice TEXT NOT NULL,
    row_id TEXT NOT NULL,
    decided_at VARCHAR(20) NOT NULL,
    CONSTRAINT pk_meeting_choice PRIMARY KEY (n),
    CONSTRAINT ck_meeting_choice_choice_known CHECK (choice IN ('touchpoint', 'checkin', 'dismissed')),
    CONSTRAINT uq_meeting_choice_uid_starts_at UNIQUE (uid, starts_at),
    CONSTRAINT uq_meeting_choice_id UNIQUE (id)
);
CREATE TABLE publication (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    url TEXT NOT NULL,
    server TEXT NOT NULL,
    user TEXT NOT NULL,
    name TEXT NOT NULL,
    sync_token TEXT NOT NULL,
    published_at VARCHAR(20),
    problem TEXT NOT NULL,
    CONSTRAINT pk_publication PRIMARY KEY (n),
    CONSTRAINT uq_publication_id UNIQUE (id),
    CONSTRAINT uq_publication_url UNIQUE (url)
);
CREATE TABLE published_object (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    publication_id VARCHAR(36) NOT NULL,
    uid TEXT NOT NULL,
    href TEXT NOT NULL,
    etag TEXT NOT NULL,
    digest TEXT NOT NULL,
    seen TEXT NOT NULL,
    published_at VARCHAR(20) NOT NULL,
    problem TEXT NOT NULL,
    CONSTRAINT pk_published_object PRIMARY KEY (n),
    CONSTRAINT uq_published_object_publication_id_uid UNIQUE (publication_id, uid),
    CONSTRAINT uq_published_object_id UNIQUE (id),
    CONSTRAINT fk_published_object_publication_id FOREIGN KEY(publication_id) REFERENCES publication (id)
);
CREATE TABLE text_template (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    agenda TEXT NOT NULL,
    minutes INTEGER,
    position INTEGER NOT NULL,
    CONSTRAINT pk_text_template PRIMARY KEY (n),
    CONSTRAINT uq_text_template_id UNIQUE (id)
);
PRAGMA legacy_alter_table = OFF;
