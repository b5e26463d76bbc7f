// Patterns of English mail; see patterns-encyclopedic.ts.

export const english = `
(Hi|Hello|Hey|Dear) {G},\\n\\n{sentence}\\n\\n(Thanks|Regards|Cheers|Best regards|Best|Sincerely|Thanks,\\n),\\n{G|P}
(Hi|Hello|Hey|Dear) {G} - {sentence} {G}
{G},\\n\\n{sentence}\\n\\n{P}\\n{Job}\\n{org}
{G} - {sentence} ({G}|)
{G}, {sentence}
{G} -- {sentence}
{G} and {G}:\\n{sentence}
(Thanks|Cheers|Regards|Later|Yours|Best)(,|!|)\\n{G}
-- {G}
{G}\\n\\n{org}
{sentence}\\n\\n{G}
{sentence}\\n{P}\\n{org}
Dear (Sir|Friend|Customer|Madam|Member|Colleague),\\n\\n{sentence}
Dear (Mr.|Ms.|Mrs.|Dr.|Professor) {F},\\n\\n{sentence}
(Mr.|Ms.|Mrs.|Dr.|Senator|President|Judge|Professor|Governor|Secretary|Congressman|Justice) {F|P} (said|testified|declined|announced|spoke|signed) (that |to |)({noun}|before {org}|).
I (talked|spoke|met|worked|agree|chatted|had lunch|had dinner) (to|with) {P|G} (yesterday|this morning|from {org}|in {place}|on {day}|) .
I (talked|spoke|met) (to|with) {org} (yesterday|about the {noun}|in {place}).
(Please|Could you|Can you|Would you) (call|ask|email|contact|tell|forward this to|send it to|cc|include|check with) {P|G} (about the {noun}|at {org}|or {G}|before {day}|)(.|?)
(Please|Could you|Can you) (call|contact|visit|check|see) {org|thing|place} (about the {noun}|on {day}|)(.|?)
(Has|Did|Does|Is|Was|Will|Can|Should) {P|G} (signed|sign|know|going|have|join|approved|at) (the {noun}|{org}|about {org}|in {place}) ?
(Has|Did|Does|Is|Was|Will|Can|Should) {org|thing} (work|support|run|have|own) (the {noun}|{thing}|) ?
(Per|As|According to|Thanks to|Like|Unlike|Besides|Except) {P|G} (said|mentioned|suggested|wrote|), {sentence}
According to {org|media}, {sentence}
(Let|Have|Get|Make) {G} (know|handle|call|do) (if|it|{noun}).
Let me know if {G|P} (has|wants|needs|is) {noun}.
{P} wrote:\\n> {sentence}
{P} writes:\\n> {sentence}
{P} <{mail}> wrote:
{P} ({mail}) (wrote|said|sent this):
On {Day}, {month} {n}, {y}, {P} wrote:
On {Day}, {n} {month} {y} {n}:{n}, {P} <{mail}> wrote:
On {month} {n}, {G} wrote:\\n> {sentence}
{G} (wrote|said|writes|asked) on {Day}:\\n| {sentence}
In a message dated {n}/{n}/{y}, {P} (writes|said) that {org} {noun}.
>From: "{P}" <{mail}>\\n>To: {mail}\\n>Subject: Re: {thing} vs. {org}
From: {P}\\nTo: {P}, {P}\\nSubject: {Heading}
From: {P}/{acro}/{acro}\\nSent: {Day}, {month} {n}, {y}\\nTo: {P}
{P}/HOU/ECT@ECT\\n{n}/{n}/{y} {n}:{n} AM\\nTo: {P}/HOU/ECT\\ncc: {P}/NA/Enron
Forwarded by {P} on {n}/{n}/{y}
(cc|To|Cc|bcc): {P}, {P}; {P}
(Attendees|Participants|Present): {P}, {P}, {P}
(FW|Fwd|RE|Re|Subject): {Heading} (- {P}|{org}|)
Subject: (Re: |){Heading} {noun}
Subject: (Re: |Lunch with |Resume - |Call with |){P}
{G} (is|was|will be|has been|can|has|thinks|said|asked|needs|wants|told me|mentioned|pointed out|suggested|agreed) (out|late|in {place}|on vacation|that {org} {noun}|to {noun}|the {noun}) (on {day}|until {day}|).
{P} (is|was|will be|has been|can|has|thinks|said|asked|needs|wants|told me|mentioned|pointed out|suggested|agreed|fixed) (out|late|in {place}|that {org} {noun}|the {noun}|from {org}) .
{org} (is|was|has|announced|said|ships|sells|cut|owns|released|bought) (the {noun}|{noun}|{thing}|{org}|in {place}) .
{thing} (is|was|has|works|crashed|runs|supports|broke) (the {noun}|{noun}|{thing}|on {thing}|again) .
{G} and {G} (are|will|have|can|met|agree) (out|in {place}|the {noun}|{noun}).
{G} and I (are|will|had|went|met) (to {place}|the {noun}|dinner at {org}).
{G}'s (team|group|number|flight|comments|proposal|idea|wife|post) (is|moved to|has|arrives) {noun}.
{P}'s (team|group|office|article|column|book|resume) (is|moved to|has) {noun}.
{org}'s (stock|office|website|lawyers|server|CEO) (is|has) {noun}.
(My|His|Her|Our|Your) (wife|husband|brother|sister|son|daughter|friend|boss|colleague|cousin|roommate) {G|P} (lives in|works for|is|says) {place|org}.
(Our|The) {orgjob} at {org}, {P}, (said|will|is) {noun}.
{P}, (the |a |){ejob} (at|of|for|with) {org}, (said|will|is) {noun}.
{ejob} {P} (said|announced|will) {noun}.
The (U.S.|British|French|German|Iraqi|Chinese|Israeli|Russian|Irish) {ejob}, {P}, (said|will|testified) {noun}.
The (U.S.|British|French|German|Iraqi|Chinese|Israeli|Russian|Irish) (government|army|company|press) {noun}.
(Welcome|Congratulations|Happy Birthday|Good luck|Thanks|Sorry|Well done|Great job|Nice work) {G}(!|.|,) {sentence}
(Welcome to|Thanks for using|Congratulations from) {org}(!|.) {sentence}
(Please welcome|We are pleased to announce that|I'd like to introduce) {P} (to the|has joined the|of the) {Heading} (group|team).
I (bought|got|ordered|saw|read|found) (it|this|the {noun}) (at|in|on|from) {org|place|media}.
I (bought|got|saw|read|found|installed) {thing} (in|on|from|with) {org|thing|place}.
I'm (installing|running|using|testing) {thing} (with|on) {thing}.
We (visited|saw|flew to|left|moved to) {place}, {place} and (then |){place}.
I'll be in {place} (with {G}|with {P}|) until {day}.
Our (flight|meeting|call) (leaves|is|ends) {place} (at {n}|on {day}).
Let's meet {Day} at {n} (in|at) {org|place}.
{Day} works. {Day} doesn't. {G} is in {place} then.
See you (at|in) {org|place} on {Day}.
Do we have a {noun} from {org}?
Is there (a|any) {noun} (for|in|from|on) {thing|org|place}?
The {org} (agreement|contract|deal|invoice|office|server|account) (is|was|has) {noun}.
The {thing} (version|server|list|patch|interface) (is|was|breaks on) {thing}.
The {org} and the {org} {noun}.
{P} (at|from|of|with) {org} (needs|wants|called|sent|has) the {noun}.
(Attached is|Here is|Please find) the {org} (contract|agreement|invoice) (from {P}|for {G}|).
(Attached|Enclosed|Please find) (is|are|attached) the {Heading} for {org}.
I agree with {G|P} (here|), the {thing} version is {noun}.
Great (article|post|patch|book) by {P} in {media|org}.
This (came|is|was) (from|by|for) {P} , who {noun}.
Thanks to {P} for the {noun}.
Thanks {G}. {sentence}
OK {G}, {sentence}
{sentence} - {G}
{sentence} {G} {sentence}
Ask {G} if {thing|org} {noun}.
I'd ask {G}; (she|he) knows {thing}.
I'm forwarding this for {G}. (He|She) asked {P} to {noun}.
{P} resigned. {F} had been {ejob} of {org} since {y}.
{F} (said|says|argues|thinks|rejected|wants|told|was|has) (that |){org|noun}.
{Heading}: {noun}
{Heading}\\n{Heading} {n}
{Heading} {Heading}
(The|A|This|That|It|There|We|You|They|If|When|What|Why|How|In|On|At|But|And|So) {noun} (is|was|are) (the|a|in|of) {noun}.
(The|A|This|That|In|On|At|But|And|So) {thing|org|place} (is|was|has) (the|a|in|of) {noun}.
The (University|Bank|City|State|Republic|Department|Bureau|Church|Isle|Gulf|Treaty|Battle) of {place|cap} {noun}.
{P}\\n{street} {n}\\n{place}
{org}\\n{street} {n}\\n{place}
{P}\\n{ejob}\\n{org}\\nphone {n}
I read {work} by {P}.
{work} is (on|at|out|by) {org}.
On {day}(,|) {n} {month} {n}(,|) {n}:{n} (CET|EST|PST|GMT|MDT|) {P} wrote:
{n} {month} {n} {n}:{n} (CET|EST|PST|GMT|MDT) {P|G} (wrote|writes):
{P} (argues|claims|thinks|notes|explains|suggests|shows) that the {noun} is {adj}.
{sentence} {P} (argues|claims|thinks|notes|explains) that {noun}
(This|It) is about {P}'s {Noun}.
{P}'s {Noun} is about {P}'s {noun}.
(Could|Can|Would|Will) {G} or {G} (cover|take|do|join) the {noun}?
{G} - (please|can you|could you|the {noun} is) {word} {noun}
(Has|Did|Does|Will|Is) {G|F} (said|say|know|sign|in) {noun}?
{sentence}\\n{G}
{G|F} (and|or) {G|F} (already|both|have) {word} {noun}
`
