package io.dueline.admin.conversations;

import org.springframework.web.util.UriComponentsBuilder;

/// What one looks for in the list, as it stands in the address.
///
/// @param q a part of a name, a unit or what was written
/// @param page counted from 0
record Wanted(Folder folder, String q, int page) {

    static Wanted of(String folder, String q, int page) {
        return new Wanted(Folder.ofCode(folder), q.strip(), Math.max(0, page));
    }

    /// The list alone.
    public String list() {
        return address("/conversations", folder, page);
    }

    public String list(Folder other) {
        return address("/conversations", other, 0);
    }

    public String list(int other) {
        return address("/conversations", folder, other);
    }

    /// The talk with an owner, beside the same list.
    public String talk(long owner) {
        return address("/conversations/" + owner, folder, page);
    }

    /// What somebody unknown wrote, beside the same list.
    public String stranger(long id) {
        return address("/conversations/unknown/" + id, folder, page);
    }

    /// Unknown numbers are looked for where everything is, and shown where they are asked for.
    boolean wantsStrangers() {
        return folder == Folder.UNKNOWN || (folder == Folder.ALL && !q.isEmpty());
    }

    private String address(String path, Folder shown, int at) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("folder", shown.code());
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (at > 0) {
            address.queryParam("page", at);
        }
        return q.isEmpty()
                ? address.encode().toUriString()
                : address.encode().buildAndExpand(q).toUriString();
    }
}
