-- People may sign in by the organisation's OpenID provider; who they are there is kept beside their account here.
create table openid_link (
    id         uuid primary key,
    issuer     text not null,
    subject    text not null,
    account    uuid not null references account,
    created_at timestamptz not null,
    constraint openid_link_person_uq unique (issuer, subject)
);
create index openid_link_account_ix on openid_link (account);
