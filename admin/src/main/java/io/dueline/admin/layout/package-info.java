/// In: what pages count, and who is signed in. Out: the frame around staff pages and its numbers.
/// Owns `templates/layout`. Door: `Counter`, which a page implements to be counted in the side bar.
/// All pages may call it; it calls none of them.
@NullMarked
package io.dueline.admin.layout;

import org.jspecify.annotations.NullMarked;
