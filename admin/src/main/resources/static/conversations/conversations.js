/* The talk follows its end while one is there, and stays where it is read otherwise. Ctrl or Command with Enter sends. */
(() => {
    "use strict";
    const talk = document.querySelector("[data-ends]");
    if (talk) {
        let atEnd = true;
        const toEnd = () => { if (atEnd) talk.scrollTop = talk.scrollHeight; };
        talk.addEventListener("scroll", () => {
            atEnd = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 40;
        });
        new MutationObserver(toEnd).observe(talk, { childList: true, subtree: true });
        new ResizeObserver(toEnd).observe(talk);
    }

    const chosen = document.querySelector("#list .line[aria-current]");
    if (chosen) chosen.scrollIntoView({ block: "nearest" });

    const box = document.querySelector("[data-sends]");
    if (box) box.addEventListener("keydown", e => {
        if (e.key !== "Enter" || !(e.ctrlKey || e.metaKey) || e.isComposing) return;
        e.preventDefault();
        box.form.requestSubmit();
    });
})();
