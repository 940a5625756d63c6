package kz.qorgan.staff;

import java.util.UUID;

/** Who works here. Random, so that it says nothing about the person. */
public record EmployeeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
