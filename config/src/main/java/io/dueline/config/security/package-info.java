/// In: every request. Out: who it comes from, and whether it may pass: webhooks by their signature,
/// the API by its key, pages by the session of staff or by being open to all.
/// Nobody may call it. What a role may do on a page is settled on that page.
@NullMarked
package io.dueline.config.security;

import org.jspecify.annotations.NullMarked;
