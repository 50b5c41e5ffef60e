// The life of a subscriber in a real browser, from the form to erasure, on a server that shows its mails at /outbox.
//   node life-of-a-subscriber.mjs ADDRESS '{"script": true, "keyboard": false, "width": 1000}'
// Looks at every page with axe-core and for content wider than the window. Prints what is wrong, a line each; the exit
// code is 1 where something is, or where the life does not go on.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [site, options] = [process.argv[2], JSON.parse(process.argv[3])];
const findings = [];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const viewport = { width: options.width, height: 800 };
const page = await browser.newPage({
  viewport,
  javaScriptEnabled: options.script,
  timezoneId: "Asia/Tokyo",
  locale: "en-GB",
});
page.setDefaultTimeout(60_000);
// Where scripts are off, axe cannot run either: it looks at the same page beside.
const beside = options.script ? page : await browser.newPage({ viewport });

try {
  await live();
} catch (error) {
  findings.push(`at ${page.url().split("?")[0]}: ${error.message}`);
} finally {
  await browser.close();
}
for (const finding of findings) console.log(finding);
process.exit(findings.length > 0 ? 1 : 0);

async function live() {
  await open("");
  const zone = await page.inputValue("#zone");
  const expected = options.script ? "Asia/Tokyo" : "UTC";
  if (zone !== expected) findings.push(`the form proposes ${zone} and not ${expected}`);
  await type("#address", "ada@news.example");
  await tick("[name=topic][value=sport]");
  // The form is refused that comes quicker than people type.
  await page.waitForTimeout(2_100);
  await send("main form button", "Please look into your inbox");

  await open(await linkInMail("Please confirm", "confirm"));
  await send("main form button", "You are subscribed");

  const preferences = await linkInMail("Welcome", "preferences");
  await open(preferences);
  await tick("[name=quiet]");
  await send("main form button", "What you get, and when");
  await see("Your changes are saved.");
  if (!(await page.isChecked("[name=quiet]"))) findings.push("what was ticked is not saved");

  const data = preferences.replace("preferences?", "data?");
  await open(data);
  await send("[name=what][value=address]", "Please look into your inbox");
  await open(await linkInMail("Another address for", "address"));
  await type("#address", "ada@post.example");
  await send("main form button", "Please look into the other inbox");
  await open(await linkInMail("at this address?", "new-address"));
  await send("main form button", "Your briefings go to the new address");

  await open(data);
  await send("[name=what][value=export]", "Please look into your inbox");
  await open(await linkInMail("Your data at", "export"));
  const [download] = await Promise.all([page.waitForEvent("download"), press("main form button")]);
  const held = JSON.parse(readFileSync(await download.path(), "utf8"));
  if (held.address !== "ada@post.example" || !held.choices.toldWhenQuiet) findings.push("the export tells something else");

  await open(data);
  await send("[name=what][value=erase]", "Please look into your inbox");
  await open(await linkInMail("Erase everything", "erase"));
  await send("main form button", "Everything is erased");
  await open(preferences);
  await see("This subscription has ended");
}

async function open(path) {
  await page.goto(new URL(path, site).href);
  await look();
}

/** Presses a button and waits for the page that it leads to. */
async function send(button, heading) {
  await press(button);
  await page.waitForLoadState();
  await page.locator("h1", { hasText: heading }).waitFor();
  await look();
}

async function press(button) {
  if (!options.keyboard) return page.click(button);
  await reach(button);
  await page.keyboard.press("Enter");
}

async function type(field, text) {
  if (!options.keyboard) return page.fill(field, text);
  await reach(field);
  await page.keyboard.type(text);
}

async function tick(box) {
  if (!options.keyboard) return page.check(box);
  await reach(box);
  await page.keyboard.press("Space");
}

/** Goes on by the tabulator until an element has the focus, and sees to it that the focus shows. */
async function reach(selector) {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (!there) continue;
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    if (outline === "none") findings.push(`${selector} does not show that it has the focus`);
    return;
  }
  throw new Error(`${selector} is not reached by the tabulator`);
}

async function see(text) {
  await page.getByText(text).first().waitFor();
}

/** The newest mail whose subject holds some words, once it is there; the path of its link to a page. */
async function linkInMail(subject, target) {
  for (let tries = 0; tries < 120; tries++) {
    await page.goto(new URL("outbox", site).href);
    const mail = page.locator("main li a", { hasText: subject }).first();
    if ((await mail.count()) === 0) {
      await page.waitForTimeout(500);
      continue;
    }
    await page.goto(new URL(await mail.getAttribute("href"), site).href);
    const found = new RegExp(`/(${target}\\?t=[\\w.-]+)`).exec(await page.locator("pre").textContent());
    if (!found) throw new Error(`the mail '${subject}' has no link to /${target}`);
    return found[1];
  }
  throw new Error(`no mail came with '${subject}' in its subject`);
}

async function look() {
  const where = new URL(page.url()).pathname;
  if (beside !== page) await beside.setContent(await page.content());
  await beside.evaluate(axe);
  const violations = await beside.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help} (${node.target.join(" ")})`));
  });
  findings.push(...violations.map((violation) => `${where}: ${violation}`));
  const wider = await beside.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) findings.push(`${where}: ${wider} pixels wider than the window`);
}
