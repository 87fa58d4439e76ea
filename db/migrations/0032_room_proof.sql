-- Who signs in as a member but does not have the key of their room may erase it, as the member may who has lost all keys;
-- they must not change what is in it or its locks. What the room's key proves itself with is kept as a hash.
-- Decision record 31.
alter table room add column proof_hash bytea not null check (length(proof_hash) = 32);
