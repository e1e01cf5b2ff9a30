// What people put on a sheet over its cells. The add-in makes none of it, and only asks how much there is.
import { defineType, type HostType } from "../host-object";
import type { Annotation, SheetModel } from "../model/sheet-model";
import { textArg } from "./args";
import { addressOf, rangeOf } from "./cell-range";

const COMMENT = defineType<Annotation>("Comment", { id: ({ id }) => ({ Id: id }), get: { Id: ({ id }) => id, Content: ({ text }) => text } });

export const COMMENTS: HostType<SheetModel> = defineType<SheetModel>("CommentCollection", {
  items: ({ comments }) => comments.map(COMMENT),
  call: {
    Add: (sheet, cell, content) => {
      const comment = { id: sheet.workbook.newId(), at: addressOf(rangeOf(sheet, cell)), text: textArg(content) };
      sheet.comments = [...sheet.comments, comment];
      return COMMENT(comment);
    },
  },
});
