//! Frequent function words (articles, prepositions, pronouns, conjunctions, auxiliaries), by
//! language and script. A word that two languages share stands under both.

/// Words in lower case, parted by single blanks.
pub(super) type Words = &'static str;

pub(super) const LATIN: &[(&str, Words)] = &[
    (
        "en",
        "the a an of to in on at by for from with and or but as that which who was were is are be been has have had his her he she it its they their this will would not after before said i we you do if so s t m re ll ve",
    ),
    (
        "fr",
        "le la les l un une des du de d à au aux en dans par pour sur avec et ou mais que qui qu ce cette ces son sa ses leur il elle ils est sont a ont été était avait ne n pas plus selon après se s",
    ),
    (
        "de",
        "der die das den dem des ein eine einer einem einen und oder aber in im an am auf aus bei mit nach von vom zu zum zur für ist sind war hat haben wurde werden nicht auch als er sie es sich dass seine",
    ),
    (
        "es",
        "el la los las un una de del al a en por para con sin sobre según y o pero que quien se su sus lo le es son fue ha han había no más como este esta entre tras",
    ),
    (
        "it",
        "il lo la i gli le l un una di del della dei delle dell da dal dalla in nel nella a al alla con su sul per tra e ed o ma che chi si è sono era ha hanno stato stata non più secondo come suo sua",
    ),
    (
        "pt",
        "o a os as um uma de do da dos das em no na nos nas num numa por pelo pela para com sem sobre segundo e ou mas que quem se seu sua é são foi tem não mais como este esta ao à entre após",
    ),
    (
        "ca",
        "el la els les l un una de del dels d a al en amb per sense sobre i o però que qui es s seu seva és són va ha han no més com aquest aquesta entre després",
    ),
    (
        "ro",
        "și în la de cu pe din pentru după către prin care că nu mai este sunt a au fost era o un unei unui al ai ale sau dar ce se lui său sa fi",
    ),
    (
        "nl",
        "de het een van in op aan bij met naar uit voor door over om te en of maar dat die wie is zijn was waren heeft hebben had werd worden niet ook als hij zij ze er hun zijn",
    ),
    (
        "sv",
        "en ett den det de och eller men i på av för med till från om under efter vid som att är var har hade inte också han hon sig sin sina blev",
    ),
    (
        "da",
        "en et den det de og eller men i på af for med til fra om under efter ved som at er var har havde ikke også han hun sig sin sine blev blevet",
    ),
    (
        "no",
        "en et ei den det de og eller men i på av for med til fra om under etter ved som at er var har hadde ikke også han hun seg sin sine ble blitt",
    ),
    (
        "fi",
        "ja tai mutta on oli ovat ei että joka jotka hän se hänen sen mukaan kun kuin myös mutta jälkeen ennen kanssa nyt vain jo ole ollut",
    ),
    (
        "pl",
        "w we z ze na do od po za przez dla o u przy i oraz lub ale że który która które jest są był była było nie się jego jej ich jak to ten ta",
    ),
    (
        "cs",
        "v ve z ze na do od po za pro při o u k s i a nebo ale že který která které je jsou byl byla bylo se si jeho její jak to ten podle",
    ),
    (
        "sk",
        "v vo z zo na do od po za pre pri o u k s i a alebo ale že ktorý ktorá ktoré je sú bol bola bolo sa si jeho jej ako to ten podľa",
    ),
    (
        "hr",
        "u na iz od do za po s sa o i ili ali da što koji koja koje je su bio bila bilo nije se njegov kako to taj prema kod nakon a",
    ),
    (
        "sl",
        "v na iz od do za po s z o in ali pa da ki je so bil bila bilo ni se njegov kako to ta pri pred",
    ),
    (
        "hu",
        "a az egy és vagy de hogy aki ami nem is volt van meg el ki be után szerint pedig mint már csak ezt azt ő akik",
    ),
    (
        "sq",
        "i e të në për me nga mbi dhe ose por që është janë ishte ka kanë nuk u së një si pas tij saj kjo ky",
    ),
    (
        "tr",
        "ve bir bu da de ile için olan olarak ise ki gibi daha çok sonra kadar göre ancak olduğu o ne en yok var ya veya",
    ),
    (
        "az",
        "və bir bu da də ilə üçün olan olaraq isə ki kimi daha çox sonra qədər görə ancaq olduğu o nə ən yox var ya",
    ),
    (
        "ku",
        "û li ji di de ku bi ev ew jî bo ne ye ku wî wê ket hat kir bû an lê re ve",
    ),
    (
        "id",
        "yang dan di ke dari untuk dengan pada dalam oleh atau tetapi ini itu adalah tidak akan telah sudah ia dia mereka juga bahwa sebagai",
    ),
    (
        "vi",
        "và của là có trong cho với các một những được đã không này người tại từ đến ở ra vào khi",
    ),
    (
        "sw",
        "na ya wa kwa ni katika la za cha hii huyo kuwa baada yake lakini au kama pia",
    ),
    (
        "so",
        "iyo ee ka ku waa oo in u uu ay ugu soo la si kale isaga waxa waxaa",
    ),
];

pub(super) const CYRILLIC: &[(&str, Words)] = &[
    (
        "ru",
        "и в во не на что с со по как из за от до для его её их был была были он она они но а у к о это этот который после или также при",
    ),
    (
        "uk",
        "і й та у в не на що з із зі по як за від до для його її їх був була були він вона вони але а це цей який після або також при про",
    ),
    (
        "be",
        "і й ў у не на што з са па як за ад да для яго яе іх быў была былі ён яна яны але а гэта які пасля або таксама пры",
    ),
    (
        "bg",
        "и в във не на че с със по като от за до се е са да той тя те му й но а или също при след който това беше",
    ),
    (
        "sr",
        "и у не на да с са по као од за до се је су он она они му њен али а или такође при након који то био била из што",
    ),
    (
        "mk",
        "и во не на дека со по како од за до се е да тој таа тие му но а или исто при по кој тоа беше што",
    ),
    (
        "kk",
        "және бір бұл да де мен үшін деп болды емес ол оның осы бар жоқ кейін дейін туралы",
    ),
];

pub(super) const ARABIC: &[(&str, Words)] = &[
    (
        "ar",
        "في من على إلى الى عن مع أن ان التي الذي هذا هذه ما لا لم قد كان كانت بعد قبل بين أو و هو هي بحسب خلال قال",
    ),
    (
        "fa",
        "در به از که این با را است برای آن و یک بر تا هم بود شد شده های می او پس نیز گفت گفته خود",
    ),
    (
        "ur",
        "کے میں کی ہے سے اور کا نے کو پر یہ وہ کہ تھا تھے ہیں اس ایک بھی گیا تھی لیے بعد",
    ),
    (
        "ckb",
        "لە بە و کە ئەو بۆ ئەم لەگەڵ دوای هەروەها بوو دەکات نییە پێش یان وەک",
    ),
    (
        "ps",
        "په د او چې له ته دی ده کې سره نه هم دا هغه یې وو شو لپاره",
    ),
];
