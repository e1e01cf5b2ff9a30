import { defineType } from "../host-object";
import type { WorkbookModel } from "../model/workbook-model";
import { textArg } from "./args";

interface Setting {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

const SETTING = defineType<Setting>("Setting", {
  exists: ({ workbook, key }) => workbook.settings.has(key),
  id: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ workbook, key }) => workbook.settings.get(key) },
  set: { Value: ({ workbook, key }, value) => { workbook.settings.set(key, value); } },
  call: { Delete: ({ workbook, key }) => { workbook.settings.delete(key); } },
});

/** What the add-in keeps in the workbook by name. */
export const SETTINGS = defineType<WorkbookModel>("SettingCollection", {
  items: (workbook) => [...workbook.settings.keys()].map((key) => SETTING({ workbook, key })),
  find: (workbook, key) => (workbook.settings.has(textArg(key)) ? SETTING({ workbook, key: textArg(key) }) : null),
  call: {
    Add: (workbook, key, value) => {
      workbook.settings.set(textArg(key), value);
      return SETTING({ workbook, key: textArg(key) });
    },
  },
});
