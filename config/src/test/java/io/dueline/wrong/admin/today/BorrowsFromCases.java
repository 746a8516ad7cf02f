package io.dueline.wrong.admin.today;

import io.dueline.wrong.admin.cases.CasesPage;

/// Pages never import each other.
record BorrowsFromCases(CasesPage page) {}
