import { ConversationTipList, FactorList, SignalList, ToolList } from "./kinds.js";
import { StepFan } from "./steps.js";
import { SuggestionForm } from "./suggestion.js";

// A page may hold two versions of this script; the first to come serves both.
for (const [name, element] of Object.entries({
  "wegwijzer-hulpmiddelen": ToolList,
  "wegwijzer-signalen": SignalList,
  "wegwijzer-gesprekstips": ConversationTipList,
  "wegwijzer-factoren": FactorList,
  "wegwijzer-stappen": StepFan,
  "wegwijzer-suggestie": SuggestionForm,
})) {
  if (!customElements.get(name)) customElements.define(name, element);
}
