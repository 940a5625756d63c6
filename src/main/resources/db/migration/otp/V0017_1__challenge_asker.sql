alter table challenge add sealed_asker bytea;
comment on column challenge.sealed_asker is 'Network and place that the code was asked from, sealed; shown to the borrower for 30 days';
