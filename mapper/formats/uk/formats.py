"""How Ukrainian pages write dates: 14 квітня 2020 р., the time by 24 hours, numbers as 1 234,5 (unbreakable blank)."""

DATE_FORMAT = "j E Y р."
SHORT_DATE_FORMAT = "j M Y"
DATETIME_FORMAT = "j E Y р., H:i"
YEAR_MONTH_FORMAT = "F Y р."
TIME_FORMAT = "H:i"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
