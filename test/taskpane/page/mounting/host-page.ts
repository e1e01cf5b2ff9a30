// The page around the pane: a model of Excel over a small company, without a grid, so that the pane alone is measured.
import { startHeadlessHost } from "../../../../src/workbench/host/headless";
import { mountPane } from "../../../../src/workbench/pane-frame";
import { gridOf } from "../../../support/memory-workbook";
import { company, generate } from "../../../support/small-company";

mountPane(document.body, startHeadlessHost(gridOf(generate(company()).workbook)), "pane");
