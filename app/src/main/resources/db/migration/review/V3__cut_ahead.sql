-- A batch that is cut ahead names its documents in its own row; they become rows of their own when somebody takes it.
-- Cutting anew happens several times a second, and then rewrites one row a batch.
alter table review.batch
    add column ahead_documents uuid[],
    add column ahead_ordinals  int[];
grant update (ahead_documents, ahead_ordinals) on review.batch to sc_app;

-- The next number, however many batches there are.
create index batch_number on review.batch (matter_id, number);

-- Who was at work in the last minutes.
create index batch_given_out on review.batch (matter_id, checked_out_at) where kind = 'REVIEW';

-- Which decision of its batch stands on a document, and how many of a batch have none yet: what every decision asks.
alter table review.batch add column open_documents int not null default 0 check (open_documents >= 0);
alter table review.batch_document add column decision_seq bigint;
grant update (open_documents) on review.batch to sc_app;
grant update (decision_seq) on review.batch_document to sc_app;

-- Even the owner sees no tenant's rows while row-level security is forced; it is forced again at once.
alter table review.batch no force row level security;
alter table review.batch_document no force row level security;
alter table review.decision no force row level security;
update review.batch_document bd set decision_seq = (
    select max(d.seq) from review.decision d
    where d.matter_id = bd.matter_id and d.document_id = bd.document_id and d.batch_id = bd.batch_id);
update review.batch b set open_documents = (
    select count(*) from review.batch_document bd
    where bd.matter_id = b.matter_id and bd.batch_id = b.id and bd.decision_seq is null);
alter table review.batch force row level security;
alter table review.batch_document force row level security;
alter table review.decision force row level security;
