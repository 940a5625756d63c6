create index challenge_of_borrower on challenge (borrower_id) where borrower_id is not null;
