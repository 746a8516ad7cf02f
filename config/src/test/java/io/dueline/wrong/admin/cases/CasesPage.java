package io.dueline.wrong.admin.cases;

public record CasesPage(String title) {}
