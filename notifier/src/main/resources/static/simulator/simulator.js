/* Life on the phones: clocks that tick, a line that empties when sent, talks that stay where one reads. */
(() => {
    "use strict";
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const lang = document.documentElement.lang || "zh";

    /* The clock of the house; the controls bring its moment along whenever it was moved. */
    let ahead = 0;
    const follow = () => all("[data-follow]").forEach(clock => {
        ahead = Date.parse(clock.dataset.instant) - Date.now();
    });
    const told = (options, zone) => new Intl.DateTimeFormat(lang, { ...options, timeZone: zone }).format(Date.now() + ahead);
    const TIME = { hour: "numeric", minute: "2-digit", hourCycle: "h23" };
    const tick = () => all("[data-wall]").forEach(wall => {
        const now = told(TIME, wall.dataset.zone).replace(/^0(?=\d)/, "");
        if (wall.textContent !== now) wall.textContent = now;
    });
    follow();
    tick();
    setInterval(tick, 1000);

    /* A talk that is swapped keeps its place, or its end if one is there; what is new slides in. */
    const near = talk => talk.scrollHeight - talk.scrollTop - talk.clientHeight < 120;
    const before = new WeakMap();
    const names = talk => new Set(all(".msg", talk).map(message => message.id + message.className));
    const isTalk = element => element && element.classList.contains("chat");
    document.addEventListener("htmx:beforeSwap", e => {
        const talk = e.detail.target;
        if (isTalk(talk)) before.set(talk, { end: near(talk), top: talk.scrollTop, known: names(talk) });
    });
    document.addEventListener("htmx:afterSwap", e => {
        const talk = e.detail.target;
        follow();
        tick();
        if (!isTalk(talk) || !before.has(talk)) return;
        const was = before.get(talk);
        all(".msg", talk).filter(message => !was.known.has(message.id + message.className))
            .forEach(message => { message.classList.add("arrived"); news(talk, message); });
        talk.scrollTop = was.end ? talk.scrollHeight : was.top;
    });

    /* Sent: the line is empty and ready for the next. */
    document.addEventListener("htmx:afterRequest", e => {
        const form = e.detail.elt;
        if (!form.matches("form.compose, form.quick")) return;
        form.classList.toggle("failed", !e.detail.successful);
        if (!e.detail.successful) return;
        const talk = form.parentElement.querySelector(".chat");
        talk.scrollTop = talk.scrollHeight;
        if (form.matches(".compose")) form.reset();
    });

    /* A face above lights up when something came to a phone that is out of sight. */
    const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting)
        .forEach(entry => face(entry.target)?.classList.remove("news")), { threshold: 0.5 });
    const face = phone => document.querySelector(`[data-face="${phone.id.replace("phone-", "")}"]`);
    const watch = () => all(".handset[id]").forEach(phone => seen.observe(phone));
    watch();
    document.addEventListener("htmx:afterSettle", watch);
    function news(talk, message) {
        if (!message.matches(".them.delivered")) return;
        const phone = talk.closest(".handset");
        const place = phone.getBoundingClientRect();
        const hidden = place.right < 40 || place.left > innerWidth - 40 || place.bottom < 80 || place.top > innerHeight - 80;
        if (hidden) face(phone)?.classList.add("news");
    }
})();
