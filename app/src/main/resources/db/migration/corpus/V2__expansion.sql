-- What a container from a folder has expanded to, over all containers inside it: a bomb may hide in many small layers.
alter table corpus.item
    add column root_id        uuid,                       -- the outermost container; null for what lies in none
    add column expanded_bytes bigint not null default 0;  -- on the outermost container: bytes of all members so far

grant update (expanded_bytes) on corpus.item to sc_app;
