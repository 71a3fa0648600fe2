/**
 * Words that names of organizations are made of, translated rather than spelt by languages; one word a line, with the
 * cases names have it in. States stand with what is theirs: a Belarusian ministry is one of Belarus.
 */
export const translatedWords = `
ministry ministère министерство министерства міністерство міністерства міністэрства ministerstwo ministerstva ministerio Ministerium ministerija ministero ministarstvo
defence defense défense оборона обороны оборони абароны obrony obrana obrany defensa Verteidigung gynybos difesa defesa
foreign étrangères иностранных замежных закордонних exteriores Auswärtige zagranicznych užsienio zahraničních
internal intérieur внутренних внутрішніх унутраных interior wewnętrznych innere vidaus
affairs affaires дел справ спраў asuntos spraw Angelegenheiten reikalų
organization organisation организация организации організація організації арганізацыя арганізацыі organización organizacja organizacji organizacija organizzazione
treaty traité договор договора договору дагавор дагавора tratado układ układu Vertrag Vertrages sutartis sutarties
collective коллективной колективної колективну калектыўнай colectiva zbiorowego zbiorowym kollektive kolektyvinio
security sécurité безопасность безопасности безпека безпеки безпеку бяспека бяспекі бяспецы seguridad bezpieczeństwo bezpieczeństwa bezpieczeństwie Sicherheit saugumo
council conseil совет совета савет consejo consiglio Rat
forces силы сил сили сілы fuerzas siły sił pajėgos Streitkräfte
armed armées вооруженные вооружённые вооруженных вооружённых збройні збройних узброеныя узброеных armadas zbrojne ginkluotosios
air aériennes воздушные воздушных повітряні паветраныя aéreas powietrzne
republic république республика республики республіка республіки рэспубліка рэспублікі república republika republiki Republik respublika
federation fédération федерация федерации федерація федерації федэрацыя федэрацыі federación federacja federacji Föderation federacija
union союз союза союзу саюз саюза unión unia unii sąjunga
state état государство государства держава держави дзяржава дзяржавы estado państwo Staat valstybė
states états государств держав дзяржаў estados państw Staaten valstybių
independent indépendants независимых незалежних незалежных independientes niepodległych unabhängiger nepriklausomų
commonwealth communauté содружество содружества співдружність співдружності садружнасць comunidad wspólnota Gemeinschaft sandrauga
united unies unis объединенных объединённых об'єднаних unidas unidos zjednoczonych vereinte
nations наций націй нацый naciones narodów Nationen
government gouvernement правительство правительства уряд уряду урад gobierno rząd Regierung vyriausybė
alliance альянс альянса альянсу alianza sojusz Allianz aljansas
European européenne европейский европейского європейський еўрапейскі europejska europea europäische europos
economic économique экономический экономического економічний эканамічны económica gospodarcza wirtschafts
north nord северный северная північний північна паўночная norte północna północny
Belarus РБ Belarusian biélorusse Biélorussie Беларусь Белоруссия Белоруссии Беларуси Білорусь Білорусі белорусский білоруський беларускі Bielorrusia bielorruso Białoruś Białorusi białoruski Weißrussland belarussische Baltarusija Baltarusijos
Russia РФ Russian russe Russie Россия России российский Росія Росії російський Расія Расіі расійскі Rusia ruso Rosja Rosji rosyjski Russland russische Rusija Rusijos
Ukraine Ukrainian ukrainienne ukrainien Украина Украины украинский Україна України український Украіна Украіны Ucrania ucraniano Ukraina Ukrainy ukraiński ukrainische Ukrainos
Armenia Armenian arménien Arménie Армения Армении армянский Вірменія Вірменії Арменія Арменіі Armenien armenische armeński Armėnija
Poland Polish Pologne polonais Польша Польши польский Польща Польщі Польшча Polonia Polska Polski Polen polnische Lenkija
Lithuania Lithuanian Lituanie lituanien Литва Литвы литовский Литви Літва Літвы Lituania Litwa Litwy Litauen litauische Lietuva Lietuvos
Germany German Allemagne allemand Германия Германии Німеччина Німеччини Германія Alemania Niemcy Deutschland deutsche Vokietija
France French français Франция Франции Франція Францыя Francia Francja Frankreich französische Prancūzija
`;
