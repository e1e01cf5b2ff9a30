import { issue } from "../core/issue";
import type { InterviewOptions } from "../workbook/tasks";
import type { Console } from "./console";
import { CommandFailure, EXIT } from "./exit-code";
import { readSource } from "./source";

type Managers = NonNullable<InterviewOptions["managers"]>;

const HEADERS = /^(?:person|employee|name|员工|姓名)$/i;

/** Who holds the interviews, after `--manager`: a name for everybody, or a file (CSV, or a workbook) of lines person, manager. */
export async function readManagers(stated: string, speak: Console): Promise<Managers> {
  if (!/\.(?:csv|txt|tsv|xlsx|xlsm|xls|xlsb|ods)$/i.test(stated)) return [{ person: null, manager: stated.trim() }];
  const { grid: { sheets: [sheet] } } = await readSource(stated, speak);
  const lines = sheet === undefined ? [] : [...sheet.rows()].map((row) => [sheet.text(row, 0).trim(), sheet.text(row, 1).trim()] as const);
  const managers = lines.filter(([person, manager]) => person !== "" && manager !== "" && !HEADERS.test(person)).map(([person, manager]) => ({ person, manager }));
  if (managers.length > 0) return managers;
  throw new CommandFailure(EXIT.wrongUse, speak.issueLine(issue("error", "managers-file-empty", null, { file: stated })));
}
