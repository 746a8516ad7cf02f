/// In: searches, an owner's number, what staff decide about an owner. Out: the list of owners, and
/// one owner's page with the time line of everything. Owns `templates/owners` and `static/owners`.
/// Reads any table; changes stances, holds and consents through their doors. Nobody calls it.
@NullMarked
package io.dueline.admin.owners;

import org.jspecify.annotations.NullMarked;
