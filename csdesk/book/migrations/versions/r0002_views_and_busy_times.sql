-- The tables of revision 0002, frozen: later revisions change them, this file does not.
CREATE TABLE saved_view (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    "query" TEXT NOT NULL,
    sort TEXT NOT NULL,
    descending BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_saved_view PRIMARY KEY (n),
    CONSTRAINT uq_saved_view_id UNIQUE (id)
);
CREATE TABLE calendar_source (
    n INTEGER NOT NULL,
    id VARCHAR(36) NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    read_at VARCHAR(20) NOT NULL,
    CONSTRAINT pk_calendar_source PRIMARY KEY (n),
    CONSTRAINT uq_calendar_source_id UNIQUE (id)
);
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
    CONSTRAINT pk_busy_time PRIMARY KEY (n),
    CONSTRAINT ck_busy_time_ends_after_start CHECK (ends_at >= starts_at),
    CONSTRAINT uq_busy_time_id UNIQUE (id),
    CONSTRAINT fk_busy_time_source_id FOREIGN KEY(source_id) REFERENCES calendar_source (id)
);
CREATE INDEX ix_busy_time_source_id ON busy_time (source_id);
CREATE INDEX ix_busy_time_starts_at ON busy_time (starts_at);
