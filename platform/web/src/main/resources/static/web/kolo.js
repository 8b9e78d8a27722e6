// What pages do beyond HTML. Everything here is comfort: without it every page still works.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => within.querySelectorAll(selector);
  const on = (name, selector, act) =>
    document.addEventListener(name, (event) => {
      const hit = event.target.closest?.(selector);
      if (hit) act(hit, event);
    });

  // Light, dark, or as the system says.
  const showTheme = () =>
    all("[data-theme-choice]").forEach((button) =>
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === (root.dataset.theme ?? "system"))));
  on("click", "[data-theme-choice]", (button) => {
    const theme = button.dataset.themeChoice;
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // The choice then holds for this page only.
    }
    showTheme();
  });

  // Dialogs are opened by declarative commands; this serves browsers that do not know them yet.
  if (!("commandForElement" in HTMLButtonElement.prototype)) {
    on("click", "button[commandfor]", (button) => {
      const dialog = document.getElementById(button.getAttribute("commandfor"));
      const command = button.getAttribute("command");
      if (command === "show-modal" && !dialog?.open) dialog?.showModal();
      if (command === "close" || command === "request-close") dialog?.close();
    });
  }
  on("click", "dialog", (dialog, event) => {
    if (event.target !== dialog) return;
    const box = dialog.getBoundingClientRect();
    const inside = event.clientX >= box.left && event.clientX <= box.right
      && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) dialog.close();
  });

  // Keys: "/" searches, Escape closes what is open.
  const typing = (element) => element.matches?.("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const search = document.querySelector("main input[type=search], input[type=search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    if (event.key === "Escape") {
      all("details.drop[open]").forEach((drop) => {
        drop.open = false;
        drop.querySelector("summary").focus();
      });
    }
  });
  document.addEventListener("click", (event) => {
    all("details.drop[open]").forEach((drop) => {
      if (!drop.contains(event.target)) drop.open = false;
    });
  });

  // Forms: no second submission, filters apply at once, unsaved changes are not lost without a question.
  const changed = new Set();
  on("input", "form[data-guard]", (form) => changed.add(form));
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog") return;
    if (form.dataset.busy) {
      event.preventDefault();
      return;
    }
    changed.delete(form);
    if (form.method === "post" && !event.target.closest("[hx-post],[hx-put],[hx-patch],[hx-delete]")) {
      form.dataset.busy = "true";
      event.submitter?.setAttribute("aria-disabled", "true");
    }
  });
  window.addEventListener("pageshow", () => {
    all("form[data-busy]").forEach((form) => {
      delete form.dataset.busy;
      all("[aria-disabled]", form).forEach((button) => button.removeAttribute("aria-disabled"));
    });
  });
  window.addEventListener("beforeunload", (event) => {
    if ([...changed].some((form) => form.isConnected)) event.preventDefault();
  });
  on("change", "form[data-auto] select, form[data-auto] input[type=checkbox]", (input) => input.form.requestSubmit());

  // Files: drop, preview, progress.
  const size = (bytes) => {
    const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
    return new Intl.NumberFormat(root.lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
  };
  const showFile = (area) => {
    const file = area.querySelector("input[type=file]").files[0];
    const preview = area.querySelector("img.preview");
    const output = area.querySelector("output");
    if (output) output.textContent = file ? `${file.name} · ${size(file.size)}` : "";
    if (!preview) return;
    if (preview.src.startsWith("blob:")) URL.revokeObjectURL(preview.src);
    if (file && /^image\/(png|jpeg|gif|webp)$/.test(file.type)) preview.src = URL.createObjectURL(file);
    else preview.removeAttribute("src");
  };
  for (const [name, over] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
    on(name, ".drop-area", (area, event) => {
      event.preventDefault();
      area.classList.toggle("over", over);
      if (name === "drop" && event.dataTransfer.files.length) {
        area.querySelector("input[type=file]").files = event.dataTransfer.files;
        area.querySelector("input[type=file]").dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  }
  on("change", ".drop-area input[type=file]", (input) => showFile(input.closest(".drop-area")));
  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = event.target.querySelector?.(".drop-area progress");
    if (bar && event.detail.lengthComputable) bar.value = event.detail.loaded / event.detail.total;
  });

  // Moments: in words where near, exact on hover.
  const steps = [["minute", 60], ["hour", 3600], ["day", 86400], ["week", 604800], ["month", 2629800], ["year", 31557600]];
  const relate = (within) =>
    all("time[data-relative]:not([title])", within).forEach((time) => {
      const seconds = (new Date(time.dateTime) - Date.now()) / 1000;
      const away = Math.abs(seconds);
      if (Number.isNaN(away) || away > Number(time.dataset.relative || 30) * 86400) return;
      const [unit, length] = [...steps].reverse().find(([, step]) => away >= step) ?? steps[0];
      time.title = time.textContent.trim();
      time.textContent = new Intl.RelativeTimeFormat(root.lang, { numeric: "auto" })
        .format(Math.trunc(seconds / length), unit);
    });

  on("click", "[data-copy]", async (button) => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    say(button.dataset.copied);
  });

  const say = (text) => {
    const live = document.getElementById("live");
    if (live && text) live.textContent = text;
  };
  const arrive = (within) => {
    showTheme();
    relate(within);
    const first = within.querySelector("[data-focus]");
    if (first) first.focus();
  };

  // htmx: the token of the page, and after a swap the focus where a full page would have put it.
  document.addEventListener("htmx:configRequest", (event) => {
    const token = document.querySelector("meta[name=csrf-token]");
    if (token) event.detail.headers[token.dataset.header ?? "X-CSRF-TOKEN"] = token.content;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.elt ?? event.target;
    arrive(target.isConnected ? target.parentElement ?? target : document);
    say(target.querySelector?.("[data-announce]")?.dataset.announce ?? target.dataset?.announce);
  });
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => say(document.getElementById("live")?.dataset.failed));
  }

  arrive(document);
})();
