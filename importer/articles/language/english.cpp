// SPDX-License-Identifier: MIT
// English: words of health and science writing in general. No substance and no product stands here.
#include <array>

#include "base/sentences.hpp"
#include "importer/articles/language/language.hpp"

namespace grounds::articles::tables {

namespace {

struct Row {
    Cue cue;
    std::string_view words;
};

constexpr auto rows = std::to_array<Row>({
    {Cue::effect,
     "help|helps|helped|helping|prevent*|reduc*|increas*|improv*|caus*|lead|leads|leading|led to|result|results "
     "in|resulted|resulting|reliev*|eases|ease|eased|easing|trigger*|promot*|support|supports|supported|supporting|"
     "boost*|lower|lowers|lowered|lowering|raise|raises|raised|raising|treat|treats|treated|treating|protect*|"
     "contribut*|enhanc*|regulat*|relax|relaxes|relaxed|relaxing|stimulat*|inhibit*|block|blocks|blocked|blocking|"
     "restor*|alleviat*|affect|affects|affected|affecting|deplet*|disrupt*|impair*|stabili*|balances|balancing|"
     "convert*|binds|bind|slow|slows|slowed|slowing|accelerat*|speed|speeds|shorten*|lengthen*|extend*|cuts|"
     "cut|decreas*|diminish*|suppress*|activat*|influenc*|trigger|worsen*|aggravat*|exacerbat*|mitigat*|"
     "counter*|combat*|fight|fights|fighting|cure|cures|heal|heals|healing|strengthen*|weaken*|damage|damages|"
     "damaged|harm|harms|harmed|poison*|produc*|generat*|metaboli*|absorb*|excret*|deliver*|accumulat*|"
     "build up|builds up|break down|breaks down|replenish*|elevat*|modulat*|facilitat*|induc*|interfer*|"
     "interact*|flood|floods|drop|drops|rise|rises|rose|fall|falls|fell|gain|gains|gained|lose|loses|lost|"
     "benefit|benefits|benefited|ensur*|allow*|enabl*|requir*|deprive*|limit|limits|limited|control|controls|"
     "maintain*|keep|keeps|fuel|fuels|provid*|work by|works by|works|work|act|acts|plays|play a|play an|"
     "makes|make you|ward|wards|clear|clears|calm|calms|sooth*|aid|aids|aiding|minimi*|maximi*|optimi*|"
     "change|changes|changed|alter|alters|altered|shift|shifts|delay*|outperform*|double|doubles|doubled|"
     "halve|halves|halved|dehydrat*|hydrate|hydrates|contract|contracts|correct|corrects|offset|offsets"},
    {Cue::finite,
     "is|are|was|were|has|have|had|does|do|did|will|would|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|"
     "hasn't|haven't|it's|that's|they're|there's|you're|contains|contain|contained|includes|include|comes|come|"
     "goes|occurs|occur|occurred|happens|happen|remains|remain|remained|becomes|become|became|seems|seem|"
     "appears|appear|tends|tend|needs|need|needed|means|mean|depends|depend|varies|vary|ranges|range|lies|"
     "lie|stays|stay|starts|begins|feels|feel|felt|tells|carries|carry|takes|took|gives|gave|gets|got|uses|"
     "receives|received|suffer|suffers|experience|experiences|experienced|reaches|reach|crosses|"
     "consists|belongs|exists|accounts|serves|underlies|underlie|accompany|accompanies|compete|competes|"
     "know|knows|see|sees|shows|show|holds|hold|stores|stored|kills|says|say|said|follows|"
     "outweighs|outweigh|equals|exceeds|exceed|exceeded|lasts|last for|peaks|peaked|track with|tracks with|"
     "links|linked|link|replaces|replace|replaced|matters|matter|matches|matched|switches|switched|turns|turned|"
     "spreads|spread|moves|moved|passes|passed|enters|entered|leaves|left|forms|formed|makes up|made|make|sits|sit|"
     "runs|ran|grows|grew|dies|die|died|lives|live|lived|eats|ate|drinks|drank|dropped|rose|counts|count|adds|added|"
     "speaks|works|worked|fails|failed|beats|beat|won|differs|differ|differed|predicts|predict|predicted|signals|"
     "explains|explain|explained|supplies|supply|supplied|attracts|attaches|attach|mimics|mimic|mirrors|involves|"
     "involve|involved|represents|represent|refers|stems|arises|arise|results|leads|yields|yielded|puts|put"},
    {Cue::trait,
     "essential|associated|linked|responsible|effective|ineffective|safe|unsafe|safer|safest|harmless|harmful|"
     "dangerous|toxic|common|rare|involved|crucial|vital|important for|necessary|beneficial|bioavailable|"
     "bioavailability|absorbable|available|rich in|high in|low in|well-absorbed|tolerated|well-tolerated|"
     "deficient|prone|susceptible|sensitive|resistant|likely|unlikely|significant|significantly|related to|"
     "due to|because of|known to|proven|shown to|thought to|believed to|considered|caused by|natural|"
     "potent|powerful|useful|useless|helpful|antioxidant|anti-inflammatory|antagonist|inhibitor|"
     "precursor|cofactor|co-factor|neurotransmitter|hormone|best|severe|serious|mild|possible|key|"
     "primary|main|major|addictive|sedative|stimulant|diuretic|laxative|soluble|water-soluble|fat-soluble|"
     "genetic|hereditary|contraindicated|approved|ideal|suitable|good for|bad for|sufficient|adequate"},
    {Cue::comparison,
     "more|less|fewer|higher|lower|better|worse|best|most|greater|smaller|larger|faster|slower|longer|"
     "shorter|than|compared|versus|vs|superior|inferior|similar to|as effective|as much|twice|half|safer|"
     "stronger|weaker|rather than|instead of|equivalent|the same as|between"},
    {Cue::need,
     "deficien*|lack of|lacking|lacks|insufficien*|inadequa*|shortage|without|requirement*|required|requires|need|"
     "needs|needed|recommended|recommendation*|rda|inputs|intakes|allowance|dose|doses|dosage|dosages|daily|"
     "overdose|excess|excessive|too much|too little|upper limit|low levels|levels of|level of|enough|ratio"},
    {Cue::health,
     "muscle*|nerve*|nervous|cell|cells|cellular|blood|brain|heart|cardiac|cardiovascular|bone|bones|sleep*|"
     "insomnia|pain*|ache*|headache*|migraine*|symptom*|disease*|disorder*|condition*|syndrome*|risk*|vitamin*|"
     "mineral*|hormon*|enzyme*|protein*|amino|supplement*|absorption|metabolism|body|bodies|people|adults|"
     "women|men|children|patients|pregnan*|infant*|elderly|athlete*|exercise*|training|workout*|performance|"
     "strength|endurance|recovery|fatigue|energy|stress|anxiety|depressi*|mood|memory|cogniti*|inflammat*|"
     "immun*|infection*|virus*|bacteri*|gut|stomach|digest*|intestin*|bowel|liver|kidney*|skin|hair|weight|"
     "fat|fats|obes*|diabet*|insulin|glucose|sugar|cholesterol|pressure|hypertension|stroke|cancer*|tumor*|"
     "tumour*|mortality|death*|allerg*|asthma|lung*|breath*|joint*|arthritis|cramp*|spasm*|nausea|vomit*|"
     "diarrh*|constipat*|side effect*|adverse|drug*|medication*|medicine*|treatment*|therap*|placebo|diet*|food*|"
     "nutrient*|nutrition*|calori*|fiber|fibre|carb*|electrolyte*|calcium|potassium|sodium|iron|zinc|"
     "dehydration|hydration|receptor*|neurotransmitter*|serotonin|dopamine|melatonin|cortisol|"
     "testosterone|estrogen|oestrogen|thyroid|oxidative|antioxidant*|toxin*|serum|plasma|tissue*|organ|"
     "organs|gene|genes|dna|cycle|rhythm|clock|growth|ageing|aging|age|fracture*|fall|falls|vision|eye*|"
     "hearing|dental|tooth|teeth|wound*|injur*|circulation|vessel*|arter*|oxygen|sweat*|temperature|fluid*|"
     "capsule*|tablet*|powder|extract|bioavailability|clinical|biochemical|chemical|molecule*|compound*|"
     "caffeine|alcohol|smoking|tobacco|salt|water|milk|tea|coffee|contraction*|tension|relaxation|levels"},
    {Cue::modal, "can|may|might|could|will|would|should|must|cannot|can't"},
    {Cue::hedge,
     "may|might|can|could|possibly|perhaps|probably|potentially|potential|likely|appears to|appear to|seems to|"
     "seem to|suggest|suggests|suggesting|hypothesi*|tends to|tend to|thought to|believed to|some evidence|"
     "maybe|arguably|not clear|unclear|uncertain|not fully understood|limited evidence"},
    {Cue::denial,
     "not|no|never|neither|nor|cannot|can't|doesn't|don't|didn't|isn't|aren't|wasn't|weren't|won't|hasn't|haven't|"
     "fail|fails|failed|without any|no evidence|no effect|no difference|no significant|unable|ineffective|"
     "unlikely to|myth|debunked|false|no better than|nothing to say|nothing to show|no proof|no sign|contains no|"
     "contain no|not known to|no such|does nothing|do nothing|did nothing|no benefit|no link|no good evidence"},
    {Cue::reporting,
     "find|finds|found|show|shows|showed|shown|showing|suggesting|finding "
     "that|suggest|suggests|suggested|report|reports|reported|reveal*|"
     "demonstrat*|conclud*|indicat*|confirm*|observ*|validat*|corroborat*|establish*|prove|proves|proved|"
     "proven|determin*|discover*|note|notes|noted|detect*|support|supports|link|links|linked|advice|advise|"
     "advises|estimate|estimates|estimated|recommend|recommends|recommended|state|states|stated|"
     "point to|points to|looked at|looking at|published|compar*|associate|associates|offered|compiled|"
     "identified|concluded|measured|tested|examined|investigated|evaluated|assessed|say|says|said|warn|warns|"
     "approve|approves|approved|put|puts|saw|sees|counted|pooled|linked"},
    {Cue::study,
     "study|studies|trial|trials|research|review|reviews|meta-analysis|meta-analyses|metaanalysis|evidence|"
     "survey|surveys|experiment|experiments|researchers|scientists|experts|analysis|analyses|data|"
     "literature|authors|investigators|paper|papers|report|rct|rcts|guidelines"},
    {Cue::study_word,
     "a|an|one|another|some|several|many|most|different|numerous|recent|this|these|those|the|such|popular|"
     "scientific|clinical|randomized|randomised|controlled|double-blind|placebo-controlled|double-blinded|"
     "observational|large|larger|small|smaller|new|newer|older|systematic|early|earlier|human|animal|few|two|"
     "three|four|five|six|seven|eight|nine|ten|multiple|various|other|more|previous|past|similar|epidemiological|"
     "cohort|cross-sectional|crossover|cross-over|pilot|preliminary|prospective|retrospective|long-term|"
     "short-term|large-scale|landmark|famous|recent|further|additional|single|major|interventional|"
     "in-vitro|laboratory|lab|peer-reviewed|medical|independent|growing|current|available|nutritional|"
     "genetic|population-based|umbrella|cochrane|first|second|third|latest|2-year|12-week|8-week|4-week|research"},
    {Cue::body,
     "institute|institutes|organization|organisation|association|academy|administration|society|agency|college|"
     "foundation|committee|commission|university|council|board|ministry|department|authority|service|clinic|"
     "who|nih|fda|efsa|cdc|nhs|usda|nice|ema|issn|acsm"},
    {Cue::imperative,
     "avoid|choose|try|take|follow|eat|drink|use|consider|speak|talk|ask|consult|see|seek|make|keep|stop|"
     "start|begin|get|check|read|learn|find|look|remember|note|add|limit|include|increase|reduce|mix|stir|"
     "store|stick|opt|aim|ensure|maintain|stretch|soak|apply|discover|shop|buy|order|click|subscribe|join|"
     "don't|do|never|always|let|let's|be|give|go|pair|switch|watch|measure|cycle|split|space|combine|"
     "visit|contact|share|download|book|call|sign|explore|enjoy|experience|meet|wait|discuss|disregard|"
     "please|simply|just|leave|swap|skip|set|turn|wear|sip|chew|swallow|test|monitor|track|discontinue"},
    {Cue::advice,
     "you should|should not|should consult|should speak|should talk|should ask|should see|make sure|be sure|it is "
     "important to|it's important to|it is best to|it's best to|best to|it is advisable|it's advisable|you may "
     "want to|you might want to|you may also|you can also|you can do this|we recommend|we suggest|consider|"
     "everyone should|people should|important to|advisable to|always consult|be evaluated|should be evaluated|"
     "talk to|speak to|speak with|talk with|consult with|contact your|check with|ask your|try to|you could|"
     "especially important|if possible"},
    {Cue::purpose,
     "because|so that|in order to|to prevent|to reduce|to avoid|to improve|to help|to treat|to relieve|as it|as "
     "this|as that|since|which can|which may|that can|this can|this may|helps you|thus|therefore|hence|"
     "due to|to increase|to ensure"},
    {Cue::call,
     "shop|buy|order|subscribe|newsletter|click|sign up|add to cart|add to basket|free shipping|money-back|learn "
     "more|read more|check out|discount|coupon|sale|checkout|our store|in stock|shipping|guarantee|inbox|"
     "download|free trial|today only|get started|product page|best-selling|bestselling|limited time|our range|"
     "follow us|share this|leave a comment|privacy policy|terms of service|all rights reserved|cookies|log in|"
     "sign in|affiliate|promo code|use code|back to blog|related articles|comments need|get the best|check it out|"
     "ticks all the boxes|check all of these boxes|our product|our products|our formula|next-level|see price"},
    {Cue::meta,
     "this article|this post|this guide|this page|this blog|in this|read on|here's|here is|here are|the following|as "
     "follows|these include|are listed below|see below|see above|we'll|we will|let's|let us|let me|keep reading|"
     "table of contents|also read|you may also like|you might also like|more information|last update*|"
     "list goes on|image credit|photo|many people wonder|you've probably|have you ever|if you have ever|if you've "
     "ever|no one wants|ever wondered|ask yourself|common ones are|some guidelines|look out for|"
     "hallmarks of|these include|include the following|set out to|turn to next"},
    {Cue::person, "i|i'm|i've|i'd|i'll|my|me|myself|mine"},
    {Cue::seller, "we|our|we're|we've|us|ours"},
    {Cue::bio,
     "he|she|his|her|md|phd|bsc|msc|mph|rd|expert|founder|founding|co-founder|member of|years of experience|"
     "decades of|degree in|master's|bachelor's|specializ*|specialis*|writer|author of|certified|career|practice to|"
     "graduat*|biography|credentials|passionate|registered dietitian|nutritionist|freelance|editor|"
     "journalist|skilled in|authorities in|expertise|lives in|written by|reviewed by"},
    {Cue::disclaimer,
     "educational purposes|informational purposes|medical advice|not intended|does not constitute|qualified "
     "healthcare|seek the advice|not been evaluated|not a substitute|healthcare provider|healthcare "
     "professional|your doctor|your physician|your healthcare|a doctor|health care provider|gp|your gp|"
     "intended to diagnose|prevent any disease|consult your"},
    {Cue::caption,
     "image of|images with|images of|photo of|picture of|illustration of|a woman|a man|a person|a pregnant woman|a "
     "couple|a doctor|a bottle|a bowl|a cup|close-up|closeup|infographic|credit|getty|shutterstock|istock|"
     "unsplash|caption|figure shows"},
    {Cue::testimonial,
     "testimonial|testimonials|customer reviews|reviews from|our customers|customers say|fans say|people "
     "say|what customers|success stories|success story|customer stories|happy customers|user "
     "stories|clients say|what our|hear from|real stories|user reviews"},
    {Cue::references,
     "references|reference|bibliography|works cited|citations|sources|literature|literature cited|reference "
     "list|endnotes|notes|footnotes|further reading|scientific references|studies cited|references and notes"},
    {Cue::related,
     "related articles|related posts|related|from the|you may also like|more from|read next|recommended for "
     "you|latest posts|recent posts|popular posts|go deeper|table of contents|contents|menu|navigation|"
     "leave a comment|comments|share|newsletter|subscribe|about the author|about us|author bio"},
    {Cue::decrease,
     "decreas*|reduc*|lower|lowers|lowered|lowering|fewer|less|drop|drops|dropped|fall|falls|fell|declin*|cut|"
     "cuts|cutting|shorten*|shorter|smaller|loss|lost|loses|slower|worse|diminish*|weaker|reduction|off"},
    {Cue::increase,
     "increas*|higher|more|rise|rises|rose|raised|raises|gain|gains|gained|greater|improv*|boost*|faster|longer|"
     "better|larger|stronger|grew|grow|growth|elevat*|heavier|extra"},
    {Cue::question, "what|why|how|when|which|who|where|does|do|is|are|can|should|will|whose|did|could|would"},
});

Language make() {
    Language language{"en", {}, {base::is_abbreviation, base::may_end_sentence}};
    for (const auto& [cue, words] : rows) {
        language.lexicon.add(cue, words);
    }
    return language;
}

}  // namespace

const Language& english() {
    static const Language language = make();
    return language;
}

}  // namespace grounds::articles::tables
