// SPDX-License-Identifier: MIT
// How to read the pages.
#include "query/load/answers.hpp"
#include "query/pages/page.hpp"

namespace grounds::pages {

namespace {

constexpr char guide[] = R"html(
<dl class="guide">
<dt>Verdict</dt><dd>What the studies on record say to a claim. It comes from studies only: what a page says, and
testimonials, are not evidence. “No effect shown” is a precise result close to nothing; “inconclusive” means that the
studies cannot tell. A claim without a study is not refuted by that.</dd>
<dt>For, against</dt><dd>About the claim as it is worded, not about whether something is good for you.</dd>
<dt>Certainty</dt><dd>How sure one can be, by GRADE: ⊕⊕⊕⊕ high, ⊕⊕⊕◯ moderate, ⊕⊕◯◯ low, ⊕◯◯◯ very low. “Could be” gives
the range that judgements nobody has made yet leave open. It is computed from the records by fixed rules and is not a
panel’s judgement. Each step opens to its reason.</dd>
<dt>Counted</dt><dd>A finding that is not counted is shown with the reason, so that no study has two votes.</dd>
<dt>Citation</dt><dd>What a marker such as [JAMA] was taken for: identified, probably this work, one of several works,
or none that could be identified. Nothing is bound silently.</dd>
<dt>Whether the work says so</dt><dd>What an article says is compared with what the cited work found, down to where a
number comes from. “Not checked” means just that. It never means fine.</dd>
<dt>Conflict</dt><dd>Two things that cannot both hold, with both sides and, where the records show it, a possible
cause.</dd>
<dt>What it leaves out</dt><dd>Counted findings that do not support what an article says, of studies that it cites
nowhere.</dd>
<dt>Effects</dt><dd>Treatment minus comparison. MD: difference between averages; SMD: the same in standard deviations;
RR, OR, HR: ratios, 1 is no difference; RD: difference in risk; CI: confidence interval.</dd>
<dt>Wording</dt><dd>Statements are the database’s own words. Only what stands as a quotation is the article’s.</dd>
<dt>As of</dt><dd>Every page names the import that it was made from and a digest of the content. The same digest means
the same records.</dd>
</dl>
)html";

}  // namespace

Page render_help(const View&, const Fields&) {
    return {"help.html", "How to read this", "<h1>How to read this</h1>" + Html(guide), Json::object(), {}};
}

}  // namespace grounds::pages
