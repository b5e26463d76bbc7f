/** Dutch area codes of three digits; all others have four (Nummerplan telefoon- en ISDN-diensten). */
export const threeDigitAreas =
  /^0(?:10|13|14|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|70|71|72|73|74|75|76|77|78|79|82|84|85|87|88|91|97)/
