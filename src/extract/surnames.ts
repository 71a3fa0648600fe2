/** How Russian surnames end, in the nominative; few nouns do. */
export const surname = /..(?:[оеё]в|[иы]н|[сц]кий|енко|чук|юк|ич|ян|швили|дзе)$/;
