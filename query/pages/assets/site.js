// What pages can do with scripts: search and filter on a site from disk, copying, and telling that the content has
// changed. Every page is whole without it.
(function () {
  "use strict";

  const meta = document.querySelector('meta[name="digest"]');
  const digest = meta ? meta.content : "";

  function note(words, reload) {
    const place = document.getElementById("note");
    place.textContent = words + (reload ? " " : "");
    if (reload) {
      const button = document.createElement("button");
      button.textContent = "Show it";
      button.addEventListener("click", () => location.reload());
      place.append(button);
    }
    place.hidden = false;
  }

  // --- a permanent link that was made for other content ---
  const asked = new URLSearchParams(location.search).get("digest");
  if (asked && asked !== digest) {
    note("This link was made for the content with the digest " + asked + ". The content is now " + digest +
         ", so this page may say something else.");
  }

  // --- the database has changed (grounds serve) ---
  const live = document.body.dataset.live;
  if (live) {
    const look = async () => {
      if (document.hidden) {
        return;
      }
      try {
        const answer = await fetch(live, { cache: "no-store" });
        const now = (await answer.text()).trim();
        if (!answer.ok || now === digest) {
          return;
        }
        clearInterval(timer);
        if (document.activeElement && document.activeElement.matches("input, select")) {
          note("The database has changed.", true);
        } else {
          location.reload();
        }
      } catch (unreachable) {
        // the program was stopped: the page stays as it is
      }
    };
    const timer = setInterval(look, 2000);
  }

  // --- copying ---
  for (const block of document.querySelectorAll("pre[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy " + block.getAttribute("aria-label"));
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = "Copied";
      } catch (refused) {
        getSelection().selectAllChildren(block);
        button.textContent = "Selected";
      }
    });
    block.after(button);
  }

  // --- everything unfolds on paper ---
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((one) => { one.open = false; }));

  // --- search and filters of a site from disk ---
  const index = window.groundsIndex;
  const form = document.getElementById("filters");
  const list = document.getElementById("claims");
  if (!index || !form || !list) {
    return;
  }

  const marks = /[\u0300-\u036f]/g;
  function words(text) {
    return text.normalize("NFKD").replace(marks, "").toLowerCase().replace(/(\d)[ \u00a0]?(%|per ?cent)/g, "$1%")
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)?%?/gu) || [];
  }

  const rows = new Map([...list.children].map((row) => [row.dataset.id, row]));
  const claims = index.claims.map(([id, more]) => {
    const row = rows.get(id);
    const said = words(row ? row.querySelector("a").textContent : "");
    return { row, said, rest: words(id.replace(/-/g, " ") + " " + more) };
  }).filter((claim) => claim.row);
  const others = index.others.map(([kind, href, title, more]) => ({ kind, href, title, all: words(title + " " + more) }));

  // A word of the query fits the beginning of a word, a figure only itself, with or without its sign of percent.
  function fits(wanted, all) {
    return all.some((word) => word === wanted || word === wanted + "%" ||
      (!/\d/.test(wanted) && wanted.length > 2 && word.startsWith(wanted)));
  }

  function score(claim, wanted) {
    let sum = 0;
    for (const word of wanted) {
      const here = fits(word, claim.said) ? 3 : fits(word, claim.rest) ? 1 : 0;
      if (here === 0) {
        return 0;
      }
      sum += here;
    }
    return sum;
  }

  function state() {
    return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
  }

  function remember(now) {
    const query = new URLSearchParams(now).toString();
    try {
      history.replaceState(null, "", location.pathname.split("/").pop() + (query ? "?" + query : ""));
    } catch (refused) {
      // some browsers keep the address of a file as it is
    }
  }

  function show() {
    const now = state();
    const wanted = words(now.q || "");
    const found = [];
    for (const claim of claims) {
      const data = claim.row.dataset;
      const kept = ["verdict", "certainty", "topic"].every((name) => !now[name] || data[name] === now[name]);
      const points = kept ? (wanted.length ? score(claim, wanted) : 1) : 0;
      claim.row.hidden = points === 0;
      if (points) {
        found.push([points, claim.row]);
      }
    }
    found.sort((a, b) => b[0] - a[0]).forEach(([, row]) => list.append(row));
    document.getElementById("count").textContent = found.length === 0
      ? "No claim on record fits. That says nothing about the world."
      : found.length + (found.length === 1 ? " claim" : " claims");
    showOthers(wanted);
  }

  function showOthers(wanted) {
    const also = document.getElementById("also");
    const place = also.querySelector("ul");
    const found = wanted.length ? others.filter((one) => wanted.every((word) => fits(word, one.all))).slice(0, 30) : [];
    place.replaceChildren(...found.map((one) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = one.href;
      link.textContent = one.title;
      item.append(link, " (" + one.kind + ")");
      return item;
    }));
    also.hidden = found.length === 0;
  }

  const given = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field.name && given.has(field.name)) {
      field.value = given.get(field.name);
    }
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    remember(state());
    show();
  });
  form.addEventListener("input", () => {
    remember(state());
    show();
  });
  show();
})();
