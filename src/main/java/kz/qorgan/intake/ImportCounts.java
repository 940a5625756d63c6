package kz.qorgan.intake;

/** How many lines came to which end. */
record ImportCounts(int created, int updated, int unchanged, int refused) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    int lines() {
        return created + updated + unchanged + refused;
    }

    ImportCounts plus(ImportCounts more) {
        return new ImportCounts(
                created + more.created, updated + more.updated, unchanged + more.unchanged, refused + more.refused);
    }
}
