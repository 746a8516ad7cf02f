/* What every page can do once scripts run; each page is complete without it.
   data-row      a row that j and k walk through        data-key="r"   what the key r clicks or focuses
   data-relative a time told as "2 min", kept fresh     data-waiting   a number added up into the title
   data-steady   a region that never moves under the reader; data-leave="8" a toast that goes after 8 seconds */
(() => {
    "use strict";
    const root = document.documentElement;
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];

    /* The server's clock may be set to another day, and be moved while one looks; the page keeps step with it. */
    let ahead = Date.parse(root.dataset.now || "") - Date.now() || 0;
    const now = () => Date.now() + ahead;
    function keepStep(moment) {
        const then = Date.parse(moment || "") - Date.now();
        if (Number.isNaN(then)) return;
        const jumped = Math.abs(then - ahead) > 60000;
        if (jumped) ahead = then;
        if (jumped) lookAgain();
    }

    /* What is live is fetched anew when the clock was moved, and when a day begins for the house. */
    const dayNow = () => new Intl.DateTimeFormat("en-CA", { timeZone: root.dataset.zone || undefined }).format(now());
    let day = dayNow();
    function lookAgain() {
        day = dayNow();
        refresh();
        if (!window.htmx) return;
        all('[hx-trigger*="sse:changed"]').forEach(part => window.htmx.trigger(part, "sse:changed"));
        tellCounters();
    }
    const tellCounters = () => window.htmx && window.htmx.trigger(document.body, "dueline:changed");

    /* Theme: auto, light, dark, auto */
    const THEMES = ["auto", "light", "dark"];
    function nextTheme() {
        const theme = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
        root.dataset.theme = theme;
        document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
        all("[data-theme-switch]").forEach(nameTheme);
    }
    function nameTheme(button) {
        const name = button.dataset[root.dataset.theme];
        button.title = name;
        button.setAttribute("aria-label", name);
        all("[data-theme-name]", button).forEach(place => { place.textContent = name; });
    }

    /* Keys: only while nothing is being typed, and never with a modifier */
    const typing = e => e.target.closest("input, textarea, select, [contenteditable]");
    const shown = element => element.getClientRects().length > 0;
    function rowStep(step) {
        const rows = all("[data-row]").filter(shown);
        if (!rows.length) return;
        const at = rows.findIndex(row => row.contains(document.activeElement));
        const row = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
        const target = row.matches("a, button") ? row : row.querySelector("a, button") || row;
        target.focus();
        row.scrollIntoView({ block: "nearest" });
    }
    function press(key) {
        const scope = document.activeElement.closest("[data-row]");
        const target = (scope && scope.querySelector(`[data-key="${key}"]`)) || all(`[data-key="${key}"]`).find(shown);
        if (!target) return false;
        if (target.matches("input, textarea, select")) target.focus();
        else target.click();
        return true;
    }
    document.addEventListener("keydown", e => {
        if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
        if (e.key === "Escape") return leaveOff(e);
        if (typing(e) || document.querySelector("dialog[open]")) return;
        if (e.key === "j" || e.key === "k") rowStep(e.key === "j" ? 1 : -1);
        else if (e.key === "?") showKeys();
        else if (!/^[a-z/]$/.test(e.key) || !press(e.key)) return;
        e.preventDefault();
    });
    function leaveOff(e) {
        all("details.menu[open]").forEach(menu => { menu.open = false; });
        if (typing(e) && !e.target.value) e.target.blur();
    }
    /* Only what does something here is told. */
    function showKeys() {
        const keys = document.getElementById("keys");
        if (!keys || keys.open) return;
        all("[data-for-key]", keys).forEach(told => {
            const use = all(`[data-key="${told.dataset.forKey}"]`).find(shown);
            told.hidden = !use;
            const word = use && told.tagName === "DD" && use.matches("button, a, summary") && use.textContent.trim();
            if (word) told.textContent = word;
        });
        all("[data-for-rows]", keys).forEach(told => { told.hidden = !all("[data-row]").some(shown); });
        keys.showModal();
    }

    document.addEventListener("click", e => {
        if (e.target.closest("[data-theme-switch]")) nextTheme();
        if (e.target.closest("[data-show-keys]")) showKeys();
        if (e.target.closest("[data-dismiss]")) e.target.closest("[data-dismiss]").closest(".toast, dialog").remove();
        all("details.menu[open]").forEach(menu => { if (!menu.contains(e.target)) menu.open = false; });
    });
    document.addEventListener("submit", e => {
        const asked = e.target.closest(".toast");
        if (asked) asked.classList.add("leaving");
    });

    /* Times */
    const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60]];
    const words = new Intl.RelativeTimeFormat(root.lang || "zh", { numeric: "auto", style: "short" });
    function tell(time) {
        const seconds = (Date.parse(time.dateTime) - now()) / 1000;
        const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
        if (!unit) time.textContent = words.format(0, "minute");
        else if (unit[0] === "day") time.textContent = words.format(daysTo(time), "day");
        else time.textContent = words.format(Math.trunc(seconds / unit[1]), unit[0]);
    }

    /* People count days by the calendar: "the day after tomorrow" is not "in forty-eight hours". */
    const dayAt = moment => Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: root.dataset.zone || undefined }).format(moment));
    const daysTo = time => Math.round((dayAt(Date.parse(time.dateTime)) - dayAt(now())) / 86400000);

    /* Title: what waits, in front */
    const title = document.title;
    function nameTitle() {
        const waiting = all("[data-waiting]").reduce((sum, place) => sum + (Number(place.dataset.waiting) || 0), 0);
        document.title = waiting ? `(${waiting}) ${title}` : title;
    }

    /* Toasts leave by themselves, unless one is on them */
    function leaveLater(toast) {
        if (toast.dataset.counted) return;
        toast.dataset.counted = "yes";
        let left = Number(toast.dataset.leave) * 10;
        const tick = setInterval(() => {
            if (!toast.isConnected) return clearInterval(tick);
            if (toast.matches(":hover, :focus-within")) return;
            if (--left === 0) toast.classList.add("leaving");
            if (left < -4) { clearInterval(tick); toast.remove(); }
        }, 100);
    }

    function refresh(from = document) {
        all("time[data-relative]", from).forEach(tell);
        all(".toast[data-leave]", from).forEach(leaveLater);
        nameTitle();
    }
    all("[data-theme-switch]").forEach(nameTheme);
    refresh();
    setInterval(() => dayNow() === day ? refresh() : lookAgain(), 20000);

    /* Live without jumping: what is in view stays where it is, and what is being typed is not replaced */
    let anchor = null;
    const unsent = region => all("details.menu[open]", region).length > 0 || all("textarea, input:not([type=hidden])", region)
        .some(field => field === document.activeElement && field.value !== field.defaultValue);
    const late = new Set();
    function catchUp() {
        late.forEach(region => {
            if (region.isConnected && unsent(region)) return;
            late.delete(region);
            if (region.isConnected) window.htmx.trigger(region, "sse:changed");
        });
    }
    document.addEventListener("focusout", () => setTimeout(catchUp));
    document.addEventListener("toggle", catchUp, true);
    document.addEventListener("htmx:beforeSwap", e => {
        const region = e.detail.target;
        if (region.closest("[data-steady]") && unsent(region)) { e.detail.shouldSwap = false; late.add(region); return; }
        anchor = null;
        const steady = region.closest("[data-steady]");
        if (!steady) return;
        const mark = all("[id]", steady).find(element => element.getBoundingClientRect().top >= 0);
        if (mark) anchor = { id: mark.id, top: mark.getBoundingClientRect().top, steady };
    });
    document.addEventListener("htmx:afterSwap", e => {
        const mark = anchor && document.getElementById(anchor.id);
        if (mark) shift(anchor.steady, mark.getBoundingClientRect().top - anchor.top);
        refresh(e.detail.elt.parentNode || document);
    });
    function shift(steady, by) {
        if (steady.scrollHeight > steady.clientHeight + 1) steady.scrollTop += by;
        else window.scrollBy(0, by);
    }
    document.addEventListener("htmx:oobAfterSwap", e => {
        if (e.detail.target.id === "house-clock") keepStep(document.getElementById("house-clock").dataset.now);
        else refresh();
    });
    document.addEventListener("htmx:sseMessage", () => { refresh(); tellCounters(); });

    /* A stream tells nothing of the time before it was open: what was under way as the page came, and all of it after a break, is asked for */
    const opened = new WeakSet();
    document.addEventListener("htmx:sseOpen", e => {
        const broke = opened.has(e.target);
        opened.add(e.target);
        all('[hx-trigger*="sse:changed"]', e.target)
            .filter(part => broke || part.querySelector("progress"))
            .forEach(part => window.htmx.trigger(part, "sse:changed"));
    });

    /* A talk opens at its end, and follows it while one is there */
    all("[data-ends]").forEach(talk => {
        talk.scrollTop = talk.scrollHeight;
        new MutationObserver(() => {
            if (talk.scrollHeight - talk.scrollTop - talk.clientHeight < 160) talk.scrollTop = talk.scrollHeight;
        }).observe(talk, { childList: true, subtree: true });
    });
})();
