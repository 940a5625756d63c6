package kz.qorgan.workingdays;

/** Decrees have moved working days while the portal runs; whoever has written down a deadline counts it again. */
public record WorkingDaysChanged() {}
