package io.dueline.admin.owners;

import org.springframework.web.util.UriComponentsBuilder;

/// What somebody looks for among the owners.
///
/// @param q part of a name, a unit, a reference or a telephone number
/// @param arrears only those with something overdue
/// @param page counted from one
record Search(String q, boolean arrears, int page) {

    static final int ON_A_PAGE = 50;

    Search {
        q = q.strip();
        page = Math.max(1, page);
    }

    /// The figures of it, as telephone numbers are kept.
    String digits() {
        return q.replaceAll("[^0-9]", "");
    }

    public int before() {
        return (page - 1) * ON_A_PAGE;
    }

    public String atPage(int other) {
        var address = UriComponentsBuilder.fromPath("/owners").queryParam("q", "{q}");
        if (arrears) {
            address.queryParam("show", "arrears");
        }
        return address.queryParam("page", other).encode().buildAndExpand(q).toUriString();
    }
}
