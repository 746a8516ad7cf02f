/// In: a login and a password, or the cookie of someone signed in; deeds worth remembering.
/// Out: the member of staff a request comes from, with their role; the audit trail.
/// Doors: `StaffMembers`, `AuditTrail`. All pages may call them; it calls no page.
@NullMarked
package io.dueline.admin.staff;

import org.jspecify.annotations.NullMarked;
