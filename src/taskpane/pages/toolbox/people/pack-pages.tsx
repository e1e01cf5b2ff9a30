import type { ToolPageProps } from "../tool-pages";
import { PackPage } from "./pack-page";

// A page for each kind of workbook that is of one person.

export const CoachPage = (props: ToolPageProps) => <PackPage kind="coach" {...props} />;
export const InterviewPage = (props: ToolPageProps) => <PackPage kind="interview" {...props} />;
export const OneOnOnePage = (props: ToolPageProps) => <PackPage kind="oneOnOne" {...props} />;
export const PbcPage = (props: ToolPageProps) => <PackPage kind="pbc" {...props} />;
