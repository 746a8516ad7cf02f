package io.dueline.admin.staff;

public record StaffId(long value) {}
