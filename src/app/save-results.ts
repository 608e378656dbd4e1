import { resultView } from "#charts/model.ts";
import { REPORT } from "#text/report-words.ts";
import type { Services } from "./services.ts";

/** Gives the results of the picture that is shown to the browser as an Excel workbook; says so where that fails. */
export async function saveResults({ run, tracer, messages }: Services): Promise<void> {
  const { picture } = run;
  if (picture === null) return;
  const { scenario, summary } = picture;
  try {
    const { saveWorkbook } = await import("#views/results/save-workbook.ts");
    await saveWorkbook(resultView(scenario, summary, picture), scenario, tracer);
  } catch {
    messages.tell(REPORT.workbookFailed);
  }
}
