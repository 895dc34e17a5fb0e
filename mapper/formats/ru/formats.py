"""How Russian pages write dates: 14 апреля 2020 г., the time by 24 hours, numbers as 1 234,5 (unbreakable blank)."""

DATE_FORMAT = "j E Y г."
SHORT_DATE_FORMAT = "j M Y"
DATETIME_FORMAT = "j E Y г., H:i"
YEAR_MONTH_FORMAT = "F Y г."
TIME_FORMAT = "H:i"
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "\xa0"
NUMBER_GROUPING = 3
