/* data-copy="id" copies the text of that element; without a clipboard the button stays hidden. */
(() => {
    "use strict";
    document.querySelectorAll("[data-copy]").forEach(button => {
        if (!navigator.clipboard) return;
        button.hidden = false;
        button.addEventListener("click", async () => {
            await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
            button.textContent = button.dataset.copied;
        });
    });
})();
