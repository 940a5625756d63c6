-- what was said does not change, but it is sealed anew when its borrower's key is replaced
grant update (sealed_words) on rights_entry to qorgan_app;
