-- A residential estate or commercial complex. Its days are counted in its zone.
create table community (
    id            bigint generated always as identity primary key,
    code          text not null unique,
    name_zh       text not null,
    name_en       text not null,
    sender_zh     text not null,
    sender_en     text not null,
    service_phone text not null,
    zone          text not null,
    currency      char(3) not null
);

-- Where a community differs from the company; whatever is not here is inherited.
create table community_setting (
    community_id bigint not null references community,
    name         text not null,
    value        text not null,
    primary key (community_id, name)
);
