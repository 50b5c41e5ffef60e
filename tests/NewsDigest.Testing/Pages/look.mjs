// Looks at mails and pages for the tests: one request as JSON a line on standard input, one answer a line on standard
// output. Ends with whoever started it, however that ends: then its input closes.
//   {"id", "do": "validate", "html", "isMail"}                       -> {"id", "found": ["rule: message (line)"]}
//   {"id", "do": "axe", "html", "isMail", "width", "scheme"}         -> {"id", "found": ["rule: help (element)"]}
//   {"id", "do": "shoot", "html", "width", "height", "scheme", "to"} -> {"id", "found": []}, and the file "to"
// An answer with "error" instead says why there is none.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { HtmlValidate } from "html-validate";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const page = {
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // The one style sheet is allowed by its hash.
    "require-csp-nonce": "off",
    "no-trailing-whitespace": "off",
    "tel-non-breaking": "off",
  },
};

// A mail is shown within a client's own page, and clients drop elements that they do not know.
const mail = {
  ...page,
  rules: {
    ...page.rules,
    "prefer-native-element": "off",
    // The Word engine of Outlook reads attributes of tables that HTML has given up.
    "no-deprecated-attr": "off",
    "no-inline-style": "off",
  },
};
const ofTheClientsPage = ["region", "landmark-one-main"];

const validators = { page: new HtmlValidate({ root: true, ...page }), mail: new HtmlValidate({ root: true, ...mail }) };

// What a page needs from elsewhere would differ from machine to machine; there is to be nothing.
let opening;
async function open({ html, width, height, scheme }) {
  opening ??= chromium
    .launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] })
    .then((browser) => browser.newPage({ offline: true }));
  const opened = await opening;
  await opened.setViewportSize({ width, height: height ?? 900 });
  await opened.emulateMedia({ colorScheme: scheme });
  await opened.setContent(html, { waitUntil: "load" });
  return opened;
}

const work = {
  async validate({ html, isMail }) {
    const report = await validators[isMail ? "mail" : "page"].validateString(html);
    return report.results.flatMap((result) =>
      result.messages.map((m) => `${m.ruleId}: ${m.message} (line ${m.line}, ${m.selector ?? "document"})`),
    );
  },

  async axe(request) {
    const opened = await open(request);
    await opened.evaluate(axe);
    const { violations, incomplete } = await opened.evaluate(
      (off) =>
        globalThis.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
          resultTypes: ["violations", "incomplete"],
        }),
      request.isMail ? ofTheClientsPage : [],
    );
    // What axe cannot decide counts for contrast, where it means that a ground is not plain.
    return [...violations, ...incomplete.filter((rule) => rule.id === "color-contrast")].flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${rule.help} (${node.target.join(" ")}) ${node.failureSummary ?? ""}`),
    );
  },

  async shoot(request) {
    const opened = await open(request);
    await opened.screenshot({ path: request.to, fullPage: !request.height });
    return [];
  },
};

let last = Promise.resolve();
createInterface({ input: process.stdin })
  .on("line", (line) => {
    const request = JSON.parse(line);
    last = last
      .then(() => work[request.do](request))
      .then(
        (found) => console.log(JSON.stringify({ id: request.id, found })),
        (error) => console.log(JSON.stringify({ id: request.id, error: String(error.stack ?? error) })),
      );
  })
  .on("close", async () => {
    await last;
    await (await opening)?.context().browser().close();
    process.exit();
  });
