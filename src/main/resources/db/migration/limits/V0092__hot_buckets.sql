-- Every draw moves the time at which a bucket is full, so this index was written at every draw and kept the row's new
-- version out of its page. Deleting what is full reads the whole table instead, once in ten minutes.
drop index limit_bucket_expires;
