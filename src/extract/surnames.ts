/** How Russian surnames end, in the nominative; few nouns do. */
export const surname = /..(?:[оеё]в|[иы]н|[сц]кий|енко|чук|юк|ич|ян|швили|дзе)$/;

/** A surname in another case, or a woman's: no man's surname follows it in one name. */
export const obliqueSurname =
  /..(?:[ое]ва|[иы]на|[сц]к(?:ого|ому|им|ая|ой|ую)|(?:[оеё]в|[иы]н)(?:у|ым|е|ой))$/;
