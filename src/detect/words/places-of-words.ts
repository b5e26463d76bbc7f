/** Places, papers and makes of two words and more that look like somebody's name ("_" stands for a space). */
export const placesOfWords = `
abu_dhabi addis_ababa baton_rouge buenos_aires burkina_faso cape_town cape_verde costa_rica dar_es_salaam el_paso el_salvador grand_cayman ho_chi_minh_city hong_kong
jan_mayen kuala_lumpur las_palmas las_vegas los_angeles mexico_city monte_carlo new_delhi new_orleans nova_scotia palo_alto pearl_harbor phnom_penh porto_alegre puerto_rico
rio_de_janeiro salt_lake_city san_antonio san_diego san_francisco san_jose san_juan san_marino santa_barbara santa_clara santa_cruz santa_fe santa_monica sao_paulo saudi_arabia
sierra_leone silicon_valley sri_lanka st_louis tel_aviv tierra_del_fuego tora_bora virgin_islands washington_dc
corriere_della_sera della_sera burger_king carpe_diem gill_sans hewlett_packard mac_os moulin_rouge pink_floyd red_hat
`
