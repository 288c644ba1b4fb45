// node pages.mjs GROUNDS DATABASE SITE HOSTILE-SITE [PICTURES]: the pages in Chromium, as people use them.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { HtmlValidate } from 'html-validate';

const [grounds, database, site, hostile, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const claim = 'claim/mg-cuts-nocturnal-cramps-43-percent.html';
const kinds = ['index.html', 'claims.html', 'sources.html', 'questions.html', 'studies.html', 'works.html',
  'conflicts.html', 'help.html', claim, 'claim/mg-lowers-inflammation.html', 'source/002-nz-vendor-magnesium-cramps.html',
  'question/mg-idiopathic-leg-cramps.html', 'study/roguin-maor-2017.html', 'work/roguinmaor2017.html', 'topic/cramps.html'];

const profile = mkdtempSync(join(tmpdir(), 'grounds-browser-'));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

const faults = [];
const asked = [];
let here = '';

/// A page that remembers every error and every request that leaves the site.
async function open(address, options = {}) {
  const page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${address}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${address}: ${error}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(here) && !request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.setViewportSize({ width: options.width || 1000, height: 800 });
  await page.emulateMedia({ colorScheme: options.dark ? 'dark' : 'light' });
  await page.goto(address);
  return page;
}

const tests = [];
const test = (name, run) => tests.push([name, run]);

function on_disk(path, folder = site) {
  here = pathToFileURL(folder).href;
  return `${here}/${path}`;
}

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'], preload: false }));
  return found.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

test('search finds the figure, and the address remembers it', async () => {
  const page = await open(on_disk('index.html'));
  await page.fill('input[name=q]', '43%');
  await page.keyboard.press('Enter');
  await page.waitForURL(/claims\.html\?q=43/);
  const found = page.locator('#claims > li:visible');
  assert.equal(await found.count(), 1);
  assert.match(await found.innerText(), /43 per cent/);
  await page.close();
});

test('filters work by keyboard alone and stand in the address', async () => {
  const page = await open(on_disk('claims.html'));
  const all = await page.locator('#claims > li:visible').count();
  await page.focus('select[name=verdict]');
  await page.keyboard.type('no effect');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const some = await page.locator('#claims > li:visible').count();
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  assert.match(page.url(), /verdict=no-effect-shown/);
  const again = await open(page.url());
  assert.equal(await again.locator('#claims > li:visible').count(), some);
  assert.equal(await again.locator('select[name=verdict]').inputValue(), 'no-effect-shown');
  await again.fill('input[name=q]', 'nothing like this at all');
  assert.match(await again.locator('#count').innerText(), /says nothing about the world/);
  await again.close();
  await page.close();
});

test('a search finds articles, studies and works as well', async () => {
  const page = await open(on_disk('claims.html?q=roguin'));
  assert.ok(await page.locator('#also li').count() >= 1);
  await page.locator('#also a').first().click();
  assert.match(await page.locator('h1').innerText(), /Roguin|Magnesium/);
  await page.close();
});

test('from a claim to its reasons, its study and back', async () => {
  const page = await open(on_disk(claim));
  const reason = page.locator('#certainty details').nth(1);
  assert.equal(await reason.locator('p').isVisible(), false);
  await reason.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.equal(await reason.locator('p').isVisible(), true);
  await page.locator('#said a', { hasText: 'Roguin Maor' }).first().click();
  await page.locator('a[href*="study/"]').first().click();
  assert.match(page.url(), /study\//);
  await page.goBack();
  await page.goBack();
  assert.match(page.url(), /claim\//);
  await page.close();
});

test('a permanent link tells when the content is another', async () => {
  const page = await open(on_disk(`${claim}?digest=0000000000000000`));
  assert.match(await page.locator('#note').innerText(), /0000000000000000/);
  await page.locator('a[rel=bookmark]').click();
  assert.equal(await page.locator('#note').isVisible(), false);
  await page.locator('footer summary').click();
  assert.match(await page.locator('pre[data-copy=bibtex]').innerText(), /@online\{/);
  await page.close();
});

test('everything is there without scripts', async () => {
  here = pathToFileURL(site).href;
  const plain = await browser.browser()?.newContext({ javaScriptEnabled: false })
    ?? await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] })
      .then((other) => other.newContext({ javaScriptEnabled: false }));
  const page = await plain.newPage();
  for (const path of kinds) {
    await page.goto(`${here}/${path}`);
    assert.ok((await page.locator('main').innerText()).length > 100, path);
  }
  await page.goto(`${here}/claims.html`);
  assert.ok(await page.locator('#claims > li').count() > 50);
  await plain.close();
});

test('no accessibility fault on any kind of page, light and dark', async () => {
  for (const path of kinds) {
    for (const dark of [false, true]) {
      const page = await open(on_disk(path), { dark });
      assert.deepEqual(await violations(page), [], `${path} ${dark ? 'dark' : 'light'}`);
      await page.close();
    }
  }
});

test('320 pixels are enough: only tables and plots scroll', async () => {
  for (const path of kinds) {
    const page = await open(on_disk(path), { width: 320 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${path} is ${width} wide`);
    await page.close();
  }
});

test('a page prints', async () => {
  const page = await open(on_disk(claim));
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  await page.close();
});

test('markup in the data stays text', async () => {
  for (const path of ['index.html', 'claims.html?q=script', claim, 'source/002-nz-vendor-magnesium-cramps.html',
    'question/mg-idiopathic-leg-cramps.html', 'study/roguin-maor-2017.html', 'work/roguinmaor2017.html']) {
    const page = await open(on_disk(path, hostile));
    assert.equal(await page.evaluate(() => globalThis.broken), undefined, path);
    assert.equal(await page.locator('main img, main script').count(), 0, path);
    await page.close();
  }
});

test('the HTML is valid', async () => {
  const check = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'long-title': 'off', // a claim is as long as it is
      'no-inline-style': 'error',
      'wcag/h63': 'error',
      'void-style': ['error', { style: 'omit' }],
      'no-trailing-whitespace': 'off',
      'prefer-native-element': 'off', // a scrolling frame is a region, not a section with a heading
      'no-raw-characters': 'off',
    },
  });
  for (const folder of [site, hostile]) {
    for (const path of kinds) {
      const report = await check.validateString(readFileSync(join(folder, path), 'utf8'));
      const messages = report.results.flatMap((result) => result.messages.map((one) => `${one.line}: ${one.ruleId} ${one.message}`));
      assert.deepEqual(messages.slice(0, 5), [], path);
    }
  }
});

test('a site is small', () => {
  let bytes = 0;
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const size = entry.isFile() ? statSync(join(entry.parentPath ?? entry.path, entry.name)).size : 0;
    bytes += size;
    assert.ok(!(entry.parentPath ?? entry.path).endsWith('/claim') || !entry.name.endsWith('.html') || size < 60_000, entry.name);
  }
  assert.ok(bytes < 12e6, `${bytes} bytes`);
});

test('the server answers the same pages, searches without scripts, and shows an import by itself', async () => {
  const server = spawn(grounds, ['--db', database, 'serve', '--port', '0']);
  try {
    here = (await new Promise((resolve) => server.stdout.once('data', resolve))).toString().trim().replace(/\/$/, '');
    for (const path of ['', 'claims.html?q=43%25', claim]) {
      const page = await open(`${here}/${path}`);
      assert.ok((await page.locator('main').innerText()).length > 100, path);
      await page.close();
    }
    const found = await fetch(`${here}/claims.html?q=43%25`).then((answer) => answer.text());
    assert.match(found, />1 claim</);
    const page = await open(`${here}/${claim}`);
    let reloads = 0;
    page.on('load', () => { reloads += 1; });
    writeFileSync('new.bib', '@book{come-since, title={Come since}}\n');
    spawnSync(grounds.replace(/grounds$/, 'grounds-import'), ['--quiet', '--db', database, 'new.bib']);
    await page.waitForEvent('load', { timeout: 10_000 });
    assert.ok(reloads > 0);
    await page.close();
  } finally {
    server.kill('SIGTERM');
    assert.equal(await new Promise((resolve) => server.once('exit', resolve)), 0);
  }
});

if (pictures) {
  test('pictures for the README', async () => {
    for (const [name, path] of [['site-claim', claim], ['site-article', 'source/002-nz-vendor-magnesium-cramps.html']]) {
      const page = await open(on_disk(path), { width: 960 });
      await page.setViewportSize({ width: 960, height: 900 });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
      await page.close();
    }
  });
}

let failed = 0;
for (const [name, run] of tests) {
  const begin = Date.now();
  try {
    await run();
    console.log(`ok      ${name} (${Date.now() - begin} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error.message}`);
  }
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
for (const fault of [...new Set(faults)]) {
  console.log(`FAILED  error in the console: ${fault}`);
}
for (const address of [...new Set(asked)]) {
  console.log(`FAILED  a request left the site: ${address}`);
}
process.exit(failed || faults.length || asked.length ? 1 : 0);
