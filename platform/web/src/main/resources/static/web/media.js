// Sending pictures with progress, choosing them in a form, and pointing at what must stay in sight. Without it, forms do.
(() => {
  const token = document.querySelector("meta[name=csrf-token]");
  const live = document.getElementById("live");
  const say = (text) => { if (live && text) live.textContent = text; };

  const send = (address, data, progress, accept) => new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    if (token) request.setRequestHeader(token.dataset.header ?? "X-CSRF-TOKEN", token.content);
    if (accept) request.setRequestHeader("HX-Request", "true");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener("load", () => done(request));
    request.addEventListener("error", failed);
    request.send(data);
  });

  // The library: one request a picture, so that many do not exceed what one request may hold.
  document.querySelectorAll("form[data-upload-form]").forEach((form) => {
    form.addEventListener("submit", async (event) => {
      const input = form.querySelector("input[type=file]");
      if (!input.files.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const bar = form.querySelector("progress");
      const output = form.querySelector("output");
      const files = [...input.files];
      let last;
      for (const [index, file] of files.entries()) {
        const data = new FormData();
        data.append("pictures", file);
        output.textContent = `${index + 1} / ${files.length} · ${file.name}`;
        try {
          last = await send(form.action, data, (part) => { bar.value = (index + part) / files.length; });
        } catch {
          output.textContent = live?.dataset.failed ?? "";
          return;
        }
        if (last.status >= 400) {
          const page = new DOMParser().parseFromString(last.responseText, "text/html");
          document.querySelector("main")?.replaceWith(page.querySelector("main") ?? "");
          window.scrollTo(0, 0);
          return;
        }
      }
      location.assign(files.length === 1 && last ? last.responseURL : form.action);
    }, true);
  });

  // A field of another form.
  const order = (list) => {
    list.querySelectorAll(".move").forEach((move) => move.remove());
    if (list.closest("[data-picture-field]").dataset.many !== "true") return;
    list.querySelectorAll("li").forEach((item) => {
      if (!item.querySelector("input:checked")) return;
      const move = document.createElement("span");
      move.className = "move";
      for (const [sign, to] of [["←", "previousElementSibling"], ["→", "nextElementSibling"]]) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "button small ghost";
        button.textContent = sign;
        button.setAttribute("aria-label", `${sign} ${item.querySelector("img").alt}`);
        button.addEventListener("click", () => {
          const other = item[to];
          if (!other) return;
          if (to === "previousElementSibling") other.before(item);
          else other.after(item);
          button.focus();
        });
        move.append(button);
      }
      item.append(move);
    });
  };
  document.querySelectorAll("[data-picture-field]").forEach((field) => {
    const list = field.querySelector(".picture-choices");
    const area = field.querySelector("[data-upload]");
    const input = area.querySelector("input[type=file]");
    const bar = area.querySelector("progress");
    const output = area.querySelector("output");
    area.hidden = false;
    order(list);
    list.addEventListener("change", () => order(list));
    input.addEventListener("change", async () => {
      for (const file of [...input.files]) {
        const data = new FormData();
        data.append("picture", file);
        data.append("name", field.dataset.pictureField);
        data.append("many", field.dataset.many);
        output.textContent = file.name;
        const answer = await send(area.dataset.upload, data, (part) => { bar.value = part; }, true).catch(() => null);
        const page = new DOMParser().parseFromString(answer?.responseText ?? "", "text/html");
        if (answer?.status === 200) {
          const item = page.querySelector("li");
          if (item) list.append(item);
          order(list);
          say(file.name);
        } else {
          output.textContent = page.body.textContent.trim() || (live?.dataset.failed ?? "");
          say(output.textContent);
        }
      }
      input.value = "";
      bar.removeAttribute("value");
    });
  });

  // What must stay in sight: a click on the picture.
  document.querySelectorAll("[data-focus-pick]").forEach((pick) => {
    const x = document.getElementById("f-focalX");
    const y = document.getElementById("f-focalY");
    if (!x || !y) return;
    const mark = document.createElement("span");
    mark.className = "focus-mark";
    pick.append(mark);
    const show = () => {
      mark.style.left = `${x.value}%`;
      mark.style.top = `${y.value}%`;
    };
    pick.addEventListener("click", (event) => {
      const box = pick.getBoundingClientRect();
      x.value = Math.round(100 * (event.clientX - box.left) / box.width);
      y.value = Math.round(100 * (event.clientY - box.top) / box.height);
      show();
    });
    for (const input of [x, y]) input.addEventListener("input", show);
    show();
  });
})();
