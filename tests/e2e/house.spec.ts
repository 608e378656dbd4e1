import { CONTENT_SECURITY_POLICY } from "../../scripts/content-security-policy.mjs";
import { expect, firstPicture, test } from "./fixtures.ts";
import { serveStatic } from "./static-server.ts";

// Workers and all come from the folder.
test.use({ known: false });

test("the build works from a folder of a plain static host, and carries its policy before anything that it governs", async ({
  page,
  ownOrigins,
}) => {
  const server = await serveStatic("dist", "/tools/drawdown/");
  ownOrigins.add(server.origin);
  await page.goto(`${server.origin}/tools/drawdown/`);
  await expect(page.locator("head > :first-child")).toHaveAttribute("content", CONTENT_SECURITY_POLICY);
  await firstPicture(page);
  await page.close();
  await server.close();
});
